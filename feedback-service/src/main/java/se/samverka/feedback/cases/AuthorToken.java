package se.samverka.feedback.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/**
 * The author's secret, the only right to the own case: {@code 1781-} and 192 bits nobody can guess. It is stored
 * nowhere. The case's id is a hash of it, so whoever has the token finds the case by its key, and whoever has the id,
 * which is public, does not find the token.
 */
record AuthorToken(String text) {

    /** How many bytes nobody can guess: without remainder 32 characters of base64url. */
    static final int RANDOM_BYTES = 24;

    private static final int ID_BYTES = 16;
    private static final int CODE = 4;
    private static final Pattern FORM = Pattern.compile("\\d{4}-[A-Za-z0-9_-]{32}");

    /** @throws IllegalArgumentException when it does not look like one */
    AuthorToken {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a token");
        }
    }

    /** @param random {@link #RANDOM_BYTES} of them */
    static AuthorToken of(MunicipalityCode municipality, byte[] random) {
        return new AuthorToken(
                municipality + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Empty when nothing that looks like this was ever handed out. */
    static Optional<AuthorToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AuthorToken(text)) : Optional.empty();
    }

    /** The answer to whoever brings anything else than a token that was handed out. */
    static Problem unknown() {
        return Problem.notFound("There is no feedback with this token.");
    }

    MunicipalityCode municipality() {
        return new MunicipalityCode(text.substring(0, CODE));
    }

    /** The case it is for. */
    CaseKey key() {
        byte[] hash = sha256().digest(text.getBytes(StandardCharsets.US_ASCII));
        return new CaseKey(municipality(), HexFormat.of().formatHex(hash, 0, ID_BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Without the secret: this may end up in a log. */
    @Override
    public String toString() {
        return "a token of " + municipality();
    }
}
