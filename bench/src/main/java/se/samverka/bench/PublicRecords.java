package se.samverka.bench;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * What all of Sweden could have made public: assessed goals, projects, and comments on both, in the contracts' shapes ({@code goal-state.v1},
 * {@code project-state.v1}, {@code feedback-state.v1}), made of a seed: the same always.
 */
final class PublicRecords {

    private static final int GOALS = 17;
    private static final long SEED = 2030;
    private static final Instant FIRST = Instant.parse("2024-01-01T08:00:00Z");

    private final Vocabulary vocabulary;
    private final List<String> municipalities;
    private final int projects;
    private final int comments;

    /** @param municipalities their codes */
    PublicRecords(Vocabulary vocabulary, List<String> municipalities, int projects, int comments) {
        this.vocabulary = vocabulary;
        this.municipalities = municipalities;
        this.projects = projects;
        this.comments = comments;
    }

    /**
     * One record.
     *
     * @param noun {@code goal}, the topic and the source follow from it
     * @param event {@code assessed}
     * @param key of the aggregate
     * @param text the words in it, as a reader finds them
     */
    record Public(String noun, String event, String key, String text, String value) {}

    int count() {
        return municipalities.size() * GOALS + projects + comments;
    }

    /** Hands all of them over, one after the other. */
    void each(Consumer<Public> taker) {
        Random random = new Random(SEED);
        for (String municipality : municipalities) {
            for (int goal = 1; goal <= GOALS; goal++) {
                taker.accept(goal(municipality, goal, random));
            }
        }
        for (int i = 0; i < projects; i++) {
            taker.accept(project(i, random));
        }
        for (int i = 0; i < comments; i++) {
            taker.accept(comment(i, random));
        }
    }

    private Public goal(String municipality, int goal, Random random) {
        return assessed(municipality, goal, 1, vocabulary.sentence(random, 30));
    }

    /** A goal that was assessed. @param version of the aggregate after it */
    static Public assessed(String municipality, int goal, long version, String rationale) {
        String value = """
                {"version":%d,"municipality":"%s","goal":%d,"assessment":{"status":"NEUTRAL","rationale":{"sv":"%s","en":null},\
                "basis":"JUDGEMENT","confidence":null,"assessedOn":null,"recordedAt":"%s","evidence":[],"stale":false},\
                "title":null,"sections":[],"links":[],"projectsIncomplete":false,"gaps":[]}""".formatted(version, municipality, goal, rationale, FIRST);
        return new Public("goal", "assessed", municipality + "/" + goal, rationale, value);
    }

    private Public project(int number, Random random) {
        String municipality = place(number);
        String name = vocabulary.sentence(random, 4).replace(".", "");
        String summary = vocabulary.sentence(random, 60);
        String value = """
                {"version":1,"municipality":"%s","id":"%s","name":"%s","kind":"EU_PROJECT","role":"OWNER","status":"ONGOING",\
                "summary":{"sv":"%s","en":null},"funders":["EU"],"programmes":["ERASMUS_PLUS"],"amount":null,"hours":null,\
                "period":{"start":"2026-03-01","end":"2026-10-31","precision":"DAY"},"partners":[],"countries":["FI"],"unit":null,\
                "level":"LOCAL","dimension":"SOCIAL","iop":null,"targets":[],"goals":[%d],"proposedTargets":false,\
                "registeredAt":"%s","endedOn":null,"evaluationDue":null,"evaluationOverdue":false,"evaluationDaysLeft":null,\
                "evaluation":null,"transfers":[],"consultedLessons":[],"waiver":null,"changedAt":"%6$s"}""".formatted(municipality, projectId(number), name, summary, 1 + number % GOALS, FIRST);
        return new Public("project", "registered", municipality + "/" + projectId(number), name + " " + summary, value);
    }

    /** Every third is about a project, the others about goals; from ten words to fifty. */
    private Public comment(int number, Random random) {
        boolean project = projects > 0 && number % 3 == 0;
        int about = project ? random.nextInt(projects) : number % GOALS;
        String municipality = place(project ? about : number / GOALS);
        String subject = project
                ? "{\"kind\":\"PROJECT\",\"goal\":null,\"project\":\"" + projectId(about) + "\"}"
                : "{\"kind\":\"GOAL\",\"goal\":" + (1 + about) + ",\"project\":null}";
        String id = "%032x".formatted(number);
        Instant time = FIRST.plusSeconds(60L * number);
        String text = vocabulary.sentence(random, 10 + random.nextInt(41));
        String value = """
                {"version":1,"municipality":"%s","id":"%s","subject":%s,"kind":"COMMENT","language":"sv","useful":true,"commented":true,\
                "status":"PUBLISHED","receivedAt":"%s","decidedAt":"%4$s","reason":null,"publishedText":"%s","publishedAt":"%4$s",\
                "edited":false,"reply":null,"replyHelped":null,"uses":[]}""".formatted(municipality, id, subject, time, text);
        return new Public("feedback", "published", municipality + "/" + id, text, value);
    }

    private String place(int number) {
        return municipalities.get(number % municipalities.size());
    }

    private static String projectId(int number) {
        return "p-%08x".formatted(number);
    }
}
