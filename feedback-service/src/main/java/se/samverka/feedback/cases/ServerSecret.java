package se.samverka.feedback.cases;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 256 random bits that all instances know and nobody else. Whichever needs them first makes them; from then on they
 * stand in the service's own database, and nowhere else.
 */
@Component
class ServerSecret {

    private static final String ID = "author-tokens";
    private static final String BITS = "bits";
    private static final int BYTES = 32;
    private static final String MAC = "HmacSHA256";

    private final MongoCollection<Document> secrets;
    private volatile @Nullable SecretKeySpec known;

    ServerSecret(MongoDatabase database) {
        this.secrets = database.getCollection("secrets");
    }

    /** Fills the bytes, at most 32, with what follows from the text for who knows the secret. */
    void derive(String text, byte[] into) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key());
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
            System.arraycopy(hash, 0, into, 0, into.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    /** Not at start: the database need not be there yet. */
    private SecretKeySpec key() {
        SecretKeySpec now = known;
        if (now == null) {
            Document stored = stored();
            now = new SecretKeySpec(
                    (stored == null ? made() : stored).get(BITS, Binary.class).getData(), MAC);
            known = now;
        }
        return now;
    }

    /** Only the first insertion takes effect; what is read afterwards is the same for all. */
    private Document made() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        try {
            secrets.insertOne(new Document("_id", ID).append(BITS, new Binary(bits)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        Document stored = stored();
        if (stored == null) {
            throw new IllegalStateException("the secret was inserted and is not there");
        }
        return stored;
    }

    private @Nullable Document stored() {
        return secrets.find(Filters.eq("_id", ID)).first();
    }
}
