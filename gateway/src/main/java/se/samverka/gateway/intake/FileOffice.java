package se.samverka.gateway.intake;

import java.net.URI;
import java.time.Duration;
import se.samverka.gateway.desk.Office;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Visit;

/** Hands files of projects to projects-service, and asks what becomes of them. */
final class FileOffice {

    private static final String CSV = "text/csv; charset=utf-8";
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Office office;

    FileOffice(Office office) {
        this.office = office;
    }

    /** What would become of a file; nothing is stored. @throws se.samverka.kit.problem.Problem 503 */
    Outcome check(Visit visit, byte[] file, String key) {
        return send(visit, file, key, "dryRun=true");
    }

    /** Reads a file in. @param key makes a file that is sent twice count once @throws se.samverka.kit.problem.Problem 503 */
    Outcome read(Visit visit, byte[] file, String key) {
        return send(visit, file, key, "");
    }

    /** How far an import has come. @throws se.samverka.kit.problem.Problem 401, 403, 404, 503 */
    FileCheck progress(Visit visit, String id) {
        return office.read(path(visit) + "/" + Ids.checked(id), "", visit.token(), FileCheck.class);
    }

    private Outcome send(Visit visit, byte[] file, String key, String query) {
        URI address = office.address(path(visit), query);
        return office.send(address, file, CSV, key, visit.token(), WITHIN);
    }

    private static String path(Visit visit) {
        return visit.api() + "/project-imports";
    }
}
