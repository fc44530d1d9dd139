package se.samverka.projects.imports;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import se.samverka.csv.RowReader.Numbered;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.projects.register.ImportedRows;

/** Makes a project of every row, by the row's name, and does what else a test says. */
final class FakeRegister implements ImportedRows {

    final Set<String> made = ConcurrentHashMap.newKeySet();
    final CountDownLatch stalling = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);
    volatile IntPredicate refuses = row -> false;
    volatile int stallAt = -1;
    volatile @Nullable RuntimeException failure;

    @Override
    public Result check(MunicipalityCode municipality, Numbered row) {
        return row.fault() != null || refuses.test(row.number())
                ? Result.refused(row.number(), null, List.of(new Error("name", "is wrong")))
                : new Result(row.number(), null, Outcome.CREATED, List.of());
    }

    @Override
    public Result take(MunicipalityCode municipality, Numbered row, Idempotency request) {
        if (row.number() == stallAt) {
            stalling.countDown();
            awaitGoOn();
        }
        if (failure != null) {
            throw failure;
        }
        Result result = check(municipality, row);
        if (result.outcome() == Outcome.CREATED) {
            made.add(request.key());
        }
        return result;
    }

    private void awaitGoOn() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
