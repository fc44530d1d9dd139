package se.samverka.feedback.limits;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Hashes under a key that is made when the process starts and never leaves it: nobody can try addresses on a hash. */
@Component
final class KeyedHash {

    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int HASH_BYTES = 16;

    private final SecretKeySpec key;

    KeyedHash() {
        byte[] bits = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bits);
        this.key = new SecretKeySpec(bits, MAC);
    }

    /** 32 hexadecimal digits, the same for the same texts in the same order. */
    String of(List<String> texts) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal(), 0, HASH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }
}
