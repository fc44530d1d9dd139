package se.samverka.gateway.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.unit.DataSize;

/**
 * Files between their trial and the word to read them in, so that nobody has to choose them twice. In memory, for a quarter of
 * an hour; when there are too many, those that nobody asked for longest go.
 */
final class KeptFiles {

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final DataSize ROOM = DataSize.ofMegabytes(64);

    private final Cache<String, KeptFile> files = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(ROOM.toBytes())
            .weigher((String key, KeptFile file) -> file.bytes().length)
            .build();

    /** @param whose person and municipality: nobody else gets it */
    record KeptFile(String whose, String name, byte[] bytes) {}

    /** Keeps a file. @return its key */
    String keep(KeptFile file) {
        String key = UUID.randomUUID().toString();
        files.put(key, file);
        return key;
    }

    /** Empty when it is gone, or somebody else's. */
    Optional<KeptFile> find(String key, String whose) {
        return Optional.ofNullable(files.getIfPresent(key))
                .filter(file -> file.whose().equals(whose));
    }
}
