package se.samverka.projects.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static se.samverka.projects.imports.ImportBson.BATCHES;
import static se.samverka.projects.imports.ImportBson.CLAIM;
import static se.samverka.projects.imports.ImportBson.ENDED;
import static se.samverka.projects.imports.ImportBson.HASH;
import static se.samverka.projects.imports.ImportBson.ID;
import static se.samverka.projects.imports.ImportBson.NAME;
import static se.samverka.projects.imports.ImportBson.NEXT;
import static se.samverka.projects.imports.ImportBson.ROWS;
import static se.samverka.projects.imports.ImportBson.STATE;
import static se.samverka.projects.imports.ImportBson.TOKEN;
import static se.samverka.projects.imports.ImportBson.TOTAL;
import static se.samverka.projects.imports.ImportBson.UNTIL;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import se.samverka.csv.RowReader.Numbered;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.projects.register.ImportedRows.Outcome;
import se.samverka.projects.register.ImportedRows.Result;

/**
 * Where jobs are kept: a document for each, and one for each batch of its rows until they are worked off. Whoever has a
 * job's hold may go on with it; each write is to one document and guarded by the hold, so it takes effect once.
 */
@Component
class ImportJobs {

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> jobs;
    private final MongoCollection<Document> batches;

    ImportJobs(MongoDatabase database) {
        jobs = database.getCollection("imports");
        batches = database.getCollection("importrows");
    }

    Optional<ImportJob> find(MunicipalityCode municipality, int number) {
        return Optional.ofNullable(
                        jobs.find(eq(ID, ImportJob.key(municipality, number))).first())
                .map(ImportBson::job);
    }

    /** The job that was begun last. */
    Optional<ImportJob> latest(MunicipalityCode municipality) {
        return Optional.ofNullable(jobs.find(within(municipality + "/"))
                        .sort(Sorts.descending(ID))
                        .first())
                .map(ImportBson::job);
    }

    /** The job that the same request began before, and the hash of its file; one that failed does not count, nor one whose file is coming. */
    Optional<Repeated> begunBy(MunicipalityCode municipality, String name) {
        Bson kept =
                and(within(municipality + "/"), eq(NAME, name), exists(HASH), ne(STATE, ImportJob.State.FAILED.name()));
        return Optional.ofNullable(jobs.find(kept).sort(Sorts.descending(ID)).first())
                .map(found -> new Repeated(ImportBson.job(found), found.getString(HASH)));
    }

    /** @param hash of the file that it was made of */
    record Repeated(ImportJob job, String hash) {}

    /** @return whether it is there now; not, when another has begun the same number */
    boolean begin(ImportJob job, Hold hold) {
        try {
            jobs.insertOne(ImportBson.write(job, hold));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Keeps a batch of rows, prolonging the hold. @return whether the hold still counts */
    boolean stage(String job, Hold hold, int batch, List<Numbered> rows) {
        if (!renew(job, hold)) {
            return false;
        }
        List<Document> all = rows.stream().map(ImportBson::write).toList();
        // Instead of what a crash may have left under a number that is used again.
        batches.replaceOne(eq(ID, batchKey(job, batch)), new Document(ROWS, all), new ReplaceOptions().upsert(true));
        return true;
    }

    /** All rows have come: anybody may work on them. @param hash of the file @return whether the hold still counted */
    boolean staged(String job, Hold hold, int rows, int count, String hash) {
        Bson running = combine(
                set(STATE, ImportJob.State.RUNNING.name()),
                set(TOTAL, rows),
                set(BATCHES, count),
                set(HASH, hash),
                unset(CLAIM));
        return jobs.updateOne(and(eq(ID, job), eq(TOKEN, hold.token())), running)
                        .getMatchedCount()
                == 1;
    }

    /** Forgets a job of which the file did not come. */
    void drop(String job, Hold hold) {
        Bson ours = and(eq(ID, job), eq(TOKEN, hold.token()), eq(STATE, ImportJob.State.RECEIVING.name()));
        if (jobs.find(ours).first() != null) {
            // The job last: as long as it is there, whoever looks next drops the rest.
            batches.deleteMany(within(job + "/"));
            jobs.deleteOne(ours);
        }
    }

    /** Keys of jobs in this state that nobody holds. */
    List<String> unheld(ImportJob.State state, Instant now) {
        return jobs.find(and(eq(STATE, state.name()), free(now)))
                .projection(Projections.include(ID))
                .map(document -> document.getString(ID))
                .into(new ArrayList<>());
    }

    /** Takes the hold of a job, if it goes on and nobody has it: another may have ended it since it was listed. */
    Optional<ImportJob> take(String job, Hold hold, Instant now) {
        Bson open = and(eq(ID, job), exists(ENDED, false), free(now));
        return Optional.ofNullable(jobs.findOneAndUpdate(open, set(CLAIM, ImportBson.write(hold)), AFTER))
                .map(ImportBson::job);
    }

    boolean renew(String job, Hold hold) {
        return jobs.updateOne(and(eq(ID, job), eq(TOKEN, hold.token())), set(UNTIL, Date.from(hold.until())))
                        .getMatchedCount()
                == 1;
    }

    /** Lets the job go for another to take. */
    void release(String job, Hold hold) {
        jobs.updateOne(and(eq(ID, job), eq(TOKEN, hold.token())), unset(CLAIM));
    }

    /** @throws IllegalStateException when it is not there: its rows must not count as none */
    List<Numbered> batch(String job, int batch) {
        Document stored = batches.find(eq(ID, batchKey(job, batch))).first();
        if (stored == null) {
            throw new IllegalStateException("batch " + batch + " of import " + job + " is not there");
        }
        return ImportBson.rows(stored);
    }

    /** Notes what became of the next batch, once. @return the job after it; empty when it was not ours to note */
    Optional<ImportJob> advance(ImportJob job, Hold hold, List<Result> results) {
        Tally tally = Tally.of(results);
        List<Bson> changes = new ArrayList<>(List.of(
                set(NEXT, job.next() + 1),
                inc("created", tally.created()),
                inc("changed", tally.changed()),
                inc("unchanged", tally.unchanged()),
                inc("refused", tally.refused()),
                set(CLAIM, ImportBson.write(hold))));
        List<Document> refused = results.stream()
                .filter(result -> result.outcome() == Outcome.REFUSED)
                .limit(ImportJob.LISTED - job.refused().size())
                .map(ImportBson::write)
                .toList();
        if (!refused.isEmpty()) {
            changes.add(pushEach(ROWS, refused));
        }
        Bson guard = and(eq(ID, job.key()), eq(TOKEN, hold.token()), eq(NEXT, job.next()));
        Optional<ImportJob> after = Optional.ofNullable(jobs.findOneAndUpdate(guard, combine(changes), AFTER))
                .map(ImportBson::job);
        after.ifPresent(noted -> batches.deleteOne(eq(ID, batchKey(job.key(), job.next()))));
        return after;
    }

    /** Ends a job and forgets its rows. @return whether it was ours to end */
    boolean end(String job, Hold hold, ImportJob.State state, Instant now) {
        Bson ended = combine(set(STATE, state.name()), set(ENDED, Date.from(now)), unset(CLAIM));
        boolean ours =
                jobs.updateOne(and(eq(ID, job), eq(TOKEN, hold.token())), ended).getMatchedCount() == 1;
        if (ours) {
            batches.deleteMany(within(job + "/"));
        }
        return ours;
    }

    /** Forgets jobs that ended before this, and what rows a crash may have left of them. */
    void forget(Instant before) {
        for (Document old : jobs.find(lt(ENDED, Date.from(before))).projection(Projections.include(ID))) {
            batches.deleteMany(within(old.getString(ID) + "/"));
            jobs.deleteOne(eq(ID, old.getString(ID)));
        }
    }

    private static Bson free(Instant now) {
        return or(exists(CLAIM, false), lt(UNTIL, Date.from(now)));
    }

    private static Bson within(String prefix) {
        return and(gte(ID, prefix), lt(ID, prefix + Character.MAX_VALUE));
    }

    private static String batchKey(String job, int batch) {
        return "%s/%06d".formatted(job, batch);
    }
}
