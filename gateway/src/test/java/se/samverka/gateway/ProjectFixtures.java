package se.samverka.gateway;

import java.nio.charset.StandardCharsets;
import se.samverka.kit.consume.Incoming;

/** Project events as their owner sends them. */
public final class ProjectFixtures {

    /** Their topic. */
    public static final String TOPIC = "samverka.projects.v1";

    private ProjectFixtures() {}

    /** A project that links to these goals and says nothing more than it must. @param goals {@code 4,17} */
    public static Incoming registered(String municipality, String id, long version, String status, String goals) {
        return event("registered", municipality, id, version, """
                "name":"Projekt %s","kind":"EU_PROJECT","role":"OWNER","status":"%s","summary":null,"funders":[],"programmes":[],
                "amount":null,"hours":null,"period":null,"partners":[],"countries":[],"unit":null,"level":null,"dimension":null,
                "iop":null,"targets":[],"goals":[%s]""".formatted(id, status, goals));
    }

    /** A partnership with others in these countries. */
    public static Incoming partnership(
            String municipality, String id, long version, String status, String... countries) {
        Incoming plain = registered(municipality, id, version, status, "17");
        String value = new String(plain.value(), StandardCharsets.UTF_8)
                .replace("EU_PROJECT", "PARTNERSHIP_IOP")
                .replace("\"countries\":[]", "\"countries\":[\"" + String.join("\",\"", countries) + "\"]");
        return GoalFixtures.incoming(TOPIC, plain.key(), version, plain.type(), value);
    }

    /** A project of which everything is stated. */
    public static Incoming full(String municipality, String id, long version) {
        return event("changed", municipality, id, version, """
                "name":"Allt är angivet","kind":"PARTNERSHIP_IOP","role":"FUNDER","status":"EVALUATED",
                "summary":{"sv":"Det här är <b>meningen</b>.","en":null},"funders":["EU","Egen"],"programmes":["ESF"],
                "amount":{"value":"36000000.50","currency":"SEK","qualifier":"UPPER_BOUND"},"hours":120.5,
                "period":{"start":"2014-01-01","end":"2020-12-31","precision":"YEAR"},
                "partners":[{"name":"Föreningen","country":"PL","type":"CIVIL_SOCIETY"}],"countries":["PL","GR"],
                "unit":"Kultur och fritid","level":"LOCAL","dimension":"SOCIAL",
                "iop":{"criteria":["Ingen annan gör det"],"agreementEnd":"2027-12-31"},"targets":["4.4"],"goals":[17]""");
    }

    /** An ongoing project that has offered what it learned to a unit, which has not received it yet. */
    public static Incoming offered(String municipality, String id, long version, String transfer) {
        Incoming plain = registered(municipality, id, version, "ONGOING", "17");
        String value =
                new String(plain.value(), StandardCharsets.UTF_8).replace("\"transfers\":[]", """
                "transfers":[{"id":"%s","receivingUnit":"Fritid","form":"GUIDE","content":"Så gör man",
                "offeredAt":"2026-11-23T08:00:00Z","receipt":null,"followUps":[],"followUpDue":null}]""".formatted(transfer));
        return GoalFixtures.incoming(TOPIC, plain.key(), version, "se.samverka.project.transfer-offered.v1", value);
    }

    /** A partnership that states nothing but its agreement's end. @param agreementEnd a date in quotes, or null */
    public static Incoming partnership(String municipality, String id, long version, String agreementEnd) {
        Incoming plain = registered(municipality, id, version, "ONGOING", "17");
        String value = new String(plain.value(), StandardCharsets.UTF_8)
                .replace("EU_PROJECT", "PARTNERSHIP_IOP")
                .replace(
                        "\"iop\":null",
                        "\"iop\":"
                                + (agreementEnd.equals("null")
                                        ? "null"
                                        : "{\"criteria\":[],\"agreementEnd\":" + agreementEnd + "}"));
        return GoalFixtures.incoming(TOPIC, plain.key(), version, plain.type(), value);
    }

    /** An ended project whose evaluation should have been there by the last of March 2026. @param unit in quotes, or null */
    public static Incoming overdue(String municipality, String id, long version, String unit) {
        Incoming plain = registered(municipality, id, version, "AWAITING_EVALUATION", "17");
        String value = new String(plain.value(), StandardCharsets.UTF_8)
                .replace("\"unit\":null", "\"unit\":" + unit)
                .replace("\"evaluationDue\":null", "\"evaluationDue\":\"2026-03-31\"")
                .replace("\"evaluationOverdue\":false", "\"evaluationOverdue\":true");
        return GoalFixtures.incoming(TOPIC, plain.key(), version, "se.samverka.project.evaluation-overdue.v1", value);
    }

    /** An ongoing project whose knowledge was accepted by the unit Fritid. @param due when to look at it, a date */
    public static Incoming accepted(String municipality, String id, long version, String transfer, String due) {
        Incoming offered = offered(municipality, id, version, transfer);
        String value = new String(offered.value(), StandardCharsets.UTF_8)
                .replace("\"receipt\":null,\"followUps\":[],\"followUpDue\":null", """
                "receipt":{"acceptedBy":"Chefen","takenUp":"Träffarna","acceptedAt":"2026-05-23T08:00:00Z"},
                "followUps":[],"followUpDue":"%s\"""".formatted(due));
        return GoalFixtures.incoming(TOPIC, offered.key(), version, "se.samverka.project.follow-up-due.v1", value);
    }

    /** An erasure. */
    public static Incoming erased(String municipality, String id, long version) {
        String key = municipality + "/" + id;
        return GoalFixtures.incoming(
                TOPIC,
                key,
                version,
                "se.samverka.project.erased.v1",
                "{\"key\":\"%s\",\"version\":%d}".formatted(key, version));
    }

    private static Incoming event(String name, String municipality, String id, long version, String rest) {
        String evaluation = rest.contains("EVALUATED") ? """
                {"expectedEffect":"Fler i arbete","observedEffect":"Tio fler","evidence":"Uppföljning","repeat":"Träffarna",
                "avoid":"Blanketterna","unexpected":null,"continuingCost":null,"startRating":2,"endRating":4,
                "recordedAt":"2026-11-23T08:00:00Z"}""" : "null";
        String value = """
                {"version":%d,"municipality":"%s","id":"%s",%s,"proposedTargets":true,"registeredAt":"2026-11-23T08:00:00Z",
                "endedOn":null,"evaluationDue":null,"evaluationOverdue":false,"evaluationDaysLeft":null,"evaluation":%s,
                "transfers":[],"consultedLessons":[],"waiver":null}
                """.formatted(version, municipality, id, rest, evaluation);
        return GoalFixtures.incoming(
                TOPIC, municipality + "/" + id, version, "se.samverka.project." + name + ".v1", value);
    }
}
