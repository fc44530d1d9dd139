package se.samverka.goals.job;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverka.goals.job.Job.State;
import se.samverka.goals.job.Jobs.Waiting;

/**
 * Jobs in one collection, a document a place: the job that was begun there last, those before it, and who works at it.
 * That there is one document is what lets only one job run at a time; every write is guarded by its filter.
 */
@Component
class JobStore {

    private static final String ID = "_id";
    private static final String TOKEN = "claim.token";
    private static final String UNTIL = "claim.until";
    private static final String CLAIMS = "claims";
    private static final Bson RUNNING = eq("job.state", State.RUNNING.name());

    private final MongoCollection<Document> documents;

    JobStore(MongoDatabase database) {
        documents = database.getCollection("jobs");
    }

    /** The jobs of a place, newest first. */
    List<Job> of(String place) {
        return JobBson.all(documents.find(eq(ID, place)).first());
    }

    /** Enters a job, if the newest is still this one ({@code null} = there was none) and does not run. @return whether it did */
    boolean begin(String place, @Nullable Job newest, List<Job> past, Job job) {
        if (newest != null) {
            Bson guard = and(eq(ID, place), eq("job.id", newest.id()), ne("job.state", State.RUNNING.name()));
            Bson begun = combine(
                    set("job", JobBson.write(job)), set("past", JobBson.write(past)), unset("claim"), set(CLAIMS, 0));
            return documents.updateOne(guard, begun).getMatchedCount() == 1;
        }
        try {
            documents.insertOne(new Document(ID, place)
                    .append("job", JobBson.write(job))
                    .append(JobBson.FIRST, Date.from(job.startedAt())));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Places with a job that runs and that nobody works at. */
    List<String> due(Instant now) {
        return documents
                .find(and(RUNNING, unheld(now)))
                .projection(Projections.include(ID))
                .map(document -> document.getString(ID))
                .into(new ArrayList<>());
    }

    /** Takes a job that nobody works at. Empty when there is none. */
    Optional<Claimed> claim(String place, String token, Instant until, Instant now) {
        Document claim = new Document("token", token).append("until", Date.from(until));
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        Bson taken = combine(set("claim", claim), inc(CLAIMS, 1));
        return Optional.ofNullable(documents.findOneAndUpdate(and(eq(ID, place), RUNNING, unheld(now)), taken, after))
                .map(document -> new Claimed(JobBson.all(document).getFirst(), document.getInteger(CLAIMS, 1)));
    }

    /** Keeps it for longer. @return whether it is still ours */
    boolean renew(String place, String token, Instant until) {
        return updated(place, token, set(UNTIL, Date.from(until)));
    }

    /** Stores how far it has come. @return whether it is still ours; if not, nothing was stored */
    boolean advance(String place, String token, Job job) {
        return updated(place, token, combine(set("job", JobBson.write(job)), set(CLAIMS, 0)));
    }

    /** Stores its end. @return whether it was ours to end */
    boolean end(String place, String token, Job job) {
        Bson end = combine(set("job", JobBson.write(job)), unset("claim"));
        return updated(
                place,
                token,
                job.state() == State.DONE && job.endedAt() != null
                        ? combine(end, set(JobBson.SUCCEEDED, Date.from(job.endedAt())))
                        : end);
    }

    /** Lets it go, for another to go on. */
    void release(String place, String token) {
        var unused = updated(place, token, unset("claim"));
    }

    /** Where jobs of a kind ever began, those first that have waited longest for one to succeed. */
    List<Waiting> waiting(String kind) {
        return documents
                .find()
                .projection(Projections.include(ID, JobBson.SUCCEEDED, JobBson.FIRST, JobBson.STARTED))
                .into(new ArrayList<>())
                .stream()
                .filter(document -> document.getString(ID).startsWith(kind + "/"))
                .map(document ->
                        new Waiting(document.getString(ID).substring(kind.length() + 1), JobBson.waitsSince(document)))
                .sorted(Comparator.comparing(Waiting::since))
                .toList();
    }

    private boolean updated(String place, String token, Bson change) {
        return documents.updateOne(and(eq(ID, place), eq(TOKEN, token)), change).getMatchedCount() == 1;
    }

    private static Bson unheld(Instant now) {
        return or(exists("claim", false), lt(UNTIL, Date.from(now)));
    }

    /** A job that was taken. @param times it has been since it came any further */
    record Claimed(Job job, int times) {}
}
