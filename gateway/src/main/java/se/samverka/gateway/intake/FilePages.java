package se.samverka.gateway.intake;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import se.samverka.gateway.desk.Above;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.intake.KeptFiles.KeptFile;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shows files of projects: the form, what would become of one, and how far one has come. */
final class FilePages {

    /** A trial has no job: what belongs to one is not there. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final byte[] NO_FILE = {};

    private final FileRows rows;
    private final PrivatePages pages;
    private final DataSize most;

    FilePages(FileRows rows, PrivatePages pages, DataSize most) {
        this.rows = rows;
        this.pages = pages;
        this.most = most;
    }

    /** The form. @param refusal why a file was not taken; {@code null} = none was sent */
    void show(Visit visit, @Nullable Refusal refusal) throws IOException {
        show(visit, page(visit, null, NO_FILE, "", "", refusal));
    }

    /** The form, with a file that can be sent again as it is. @param kept its key */
    void again(Visit visit, Refusal refusal, String kept, String name) throws IOException {
        show(visit, page(visit, null, NO_FILE, kept, name, refusal));
    }

    /** What would become of a file. @param kept its key */
    void trial(Visit visit, Outcome.Done done, String kept, KeptFile file) throws IOException {
        FileCheck check = JSON.treeToValue(done.body(), FileCheck.class);
        show(visit, page(visit, check, file.bytes(), kept, file.name(), null));
    }

    /** How far an import has come. */
    void progress(Visit visit, FileCheck check) throws IOException {
        String code = visit.municipality().code();
        String form = Addresses.projectFile(visit.language(), code);
        Here here = Here.at(
                visit.language(),
                visit.words().of("intake.fileProgress"),
                other -> Addresses.projectFile(other, code) + "/" + check.id(),
                Above.and(Above.work(visit), visit.words().of("intake.file"), form));
        pages.show(200, "fileProgress", here, page(visit, check, NO_FILE, "", "", null), visit.response());
    }

    /** Leads to an import that has begun. */
    void lead(Visit visit, String id) {
        pages.lead(Addresses.projectFile(visit.language(), visit.municipality().code()) + "/" + id, visit.response());
    }

    private void show(Visit visit, FilePage page) throws IOException {
        String code = visit.municipality().code();
        Refusal refusal = page.refusal();
        Here here = Here.at(
                visit.language(),
                visit.words().of("intake.file"),
                other -> Addresses.projectFile(other, code),
                Above.work(visit));
        pages.show(refusal == null ? 200 : refusal.status(), "projectFile", here, page, visit.response());
    }

    private FilePage page(
            Visit visit, @Nullable FileCheck check, byte[] file, String kept, String name, @Nullable Refusal refusal)
            throws IOException {
        String code = visit.municipality().code();
        return new FilePage(
                visit.desk(),
                Addresses.projectFile(visit.language(), code),
                Addresses.work(visit.language(), code),
                visit.api() + "/projects.csv",
                check,
                check == null ? List.of() : rows.of(visit, check, file),
                kept,
                name,
                refusal,
                most.toMegabytes());
    }
}
