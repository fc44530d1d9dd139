package se.samverka.projects.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.outbox.Versioned;
import se.samverka.projects.project.Transfer.Receipt;
import se.samverka.projects.register.RegisterKey;

/** What the owner answers. */
final class ProjectAnswer {

    private ProjectAnswer() {}

    /** The project, which is the answer to most. */
    static PublicProject shown(Versioned<Project> now) {
        return PublicProject.of(RegisterKey.parse(now.key()), now.version(), Projects.present(now));
    }

    /**
     * A transfer was offered.
     *
     * @param id of the transfer
     * @param version of the project
     * @param project as it is with it
     */
    record Offered(String id, long version, PublicProject project) {

        static Offered of(String id, Versioned<Project> now) {
            return new Offered(id, now.version(), shown(now));
        }
    }

    /** One transfer. @param version of the project */
    record OneTransfer(
            String id,
            long version,
            String receivingUnit,
            Transfer.Form form,
            String content,
            Instant offeredAt,
            @Nullable Receipt receipt,
            List<FollowUp> followUps,
            @Nullable LocalDate followUpDue) {

        static Optional<OneTransfer> of(Versioned<Project> now, String id) {
            return Projects.present(now)
                    .transfer(id)
                    .map(PublicTransfer::of)
                    .map(transfer -> new OneTransfer(
                            transfer.id(),
                            now.version(),
                            transfer.receivingUnit(),
                            transfer.form(),
                            transfer.content(),
                            transfer.offeredAt(),
                            transfer.receipt(),
                            transfer.followUps(),
                            transfer.followUpDue()));
        }
    }
}
