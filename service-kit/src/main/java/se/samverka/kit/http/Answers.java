package se.samverka.kit.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answers of the contract that are not errors. A body shows its aggregate's version; the ETag repeats it. */
public final class Answers {

    private Answers() {}

    /** 200: what is there now. A reader who names this version in {@code If-None-Match} gets 304 by itself. */
    public static <T> ResponseEntity<T> found(T body, long version) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    /**
     * 200: changed.
     *
     * @param written {@code topic;key;version} of the change
     */
    public static <T> ResponseEntity<T> changed(T body, long version, String written) {
        return ResponseEntity.ok()
                .eTag(tag(version))
                .header(HeaderNames.WRITTEN, written)
                .body(body);
    }

    /**
     * 201: something got an id; 200 when the request was a repeat and made nothing new.
     *
     * @param location where it can be read, usually a path
     * @param written {@code topic;key;version} of the change
     * @param repeated whether an earlier request with the same idempotency key made it
     */
    public static <T> ResponseEntity<T> created(URI location, T body, long version, String written, boolean repeated) {
        return ResponseEntity.status(repeated ? HttpStatus.OK : HttpStatus.CREATED)
                .location(location)
                .eTag(tag(version))
                .header(HeaderNames.WRITTEN, written)
                .body(body);
    }

    /**
     * 202: a job that goes on.
     *
     * @param location where its progress can be read
     */
    public static <T> ResponseEntity<T> accepted(URI location, @Nullable T body) {
        return ResponseEntity.accepted().location(location).body(body);
    }

    /**
     * 204: removed.
     *
     * @param written {@code topic;key;version} of the removal
     */
    public static ResponseEntity<Void> removed(String written) {
        return ResponseEntity.noContent().header(HeaderNames.WRITTEN, written).build();
    }

    /** The strong entity tag of a version: {@code "7"}. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
