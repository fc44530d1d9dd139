package se.samverka.gateway.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.unit.DataSize;

/**
 * Files between their trial and the word to read them in, so that nobody has to choose them twice: of each person the last, in
 * memory, for a quarter of an hour. When there are too many, one of them has to be chosen again.
 */
final class KeptFiles {

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final DataSize ROOM = DataSize.ofMegabytes(64);

    private final Cache<String, Kept> files = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(ROOM.toBytes())
            .weigher((String whose, Kept kept) -> kept.file().bytes().length)
            .build();

    /** @param whose person and municipality: nobody else gets it */
    record KeptFile(String whose, String name, byte[] bytes) {}

    private record Kept(String key, KeptFile file) {}

    /** Keeps a file instead of the one before. @return its key */
    String keep(KeptFile file) {
        String key = UUID.randomUUID().toString();
        files.put(file.whose(), new Kept(key, file));
        return key;
    }

    /** Empty when it is gone, or somebody else's. */
    Optional<KeptFile> find(String key, String whose) {
        return Optional.ofNullable(files.getIfPresent(whose))
                .filter(kept -> kept.key().equals(key))
                .map(Kept::file);
    }
}
