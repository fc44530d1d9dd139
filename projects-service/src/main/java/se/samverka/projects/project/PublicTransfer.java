package se.samverka.projects.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transfer as everyone may see it. @param followUpDue when to look next; {@code null} = no look is expected */
record PublicTransfer(
        String id,
        String receivingUnit,
        Transfer.Form form,
        String content,
        Instant offeredAt,
        Transfer.@Nullable Receipt receipt,
        List<FollowUp> followUps,
        @Nullable LocalDate followUpDue) {

    static PublicTransfer of(Transfer transfer) {
        return new PublicTransfer(
                transfer.id(),
                transfer.receivingUnit(),
                transfer.form(),
                transfer.content(),
                transfer.offeredAt(),
                transfer.receipt(),
                transfer.followUps(),
                transfer.check() == null ? null : transfer.check().due());
    }
}
