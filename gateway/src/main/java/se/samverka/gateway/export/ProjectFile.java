package se.samverka.gateway.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import se.samverka.csv.RowWriter;
import se.samverka.csv.Separator;
import se.samverka.gateway.page.Fingerprint;
import se.samverka.gateway.project.ProjectState;

/**
 * Some projects as a file, as they were when it was asked for. It is written while it is sent, and never held.
 *
 * @param projects in the order of the file
 */
record ProjectFile(List<ProjectState> projects, Separator separator) {

    private static final byte[] LABELS = ProjectRow.labels().getBytes(UTF_8);

    /** To be raised when the same projects are written otherwise: whoever has the file must not be told it is unchanged. */
    private static final String FORMAT = "1";

    /** What the file's bytes follow from: which projects, each in which version, and how they are written. */
    String fingerprint() {
        Fingerprint all = new Fingerprint()
                .add(LABELS)
                .add(FORMAT.getBytes(UTF_8))
                .add(separator.name().getBytes(UTF_8));
        for (ProjectState project : projects) {
            all.add((project.key() + " " + project.version()).getBytes(UTF_8));
        }
        return all.toString();
    }

    void writeTo(OutputStream out) throws IOException {
        RowWriter file = new RowWriter(out, separator);
        for (ProjectState project : projects) {
            file.write(ProjectRow.of(project));
        }
        file.flush();
    }
}
