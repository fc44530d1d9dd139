package se.samverka.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/** The municipalities of Sweden. */
public final class Municipalities {

    private final SortedMap<String, MunicipalityCode> codes = new TreeMap<>();
    private final Map<MunicipalityCode, String> names = new HashMap<>();

    /** Reads them from the class path. */
    public Municipalities() {
        try (InputStream in = Resources.open("municipalities.csv")) {
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(row -> row.split(";", -1))
                    .forEach(row -> add(new MunicipalityCode(row[0]), row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(MunicipalityCode code, String name) {
        codes.put(code.toString(), code);
        names.put(code, name);
    }

    /** What a municipality is called. */
    public String nameOf(MunicipalityCode code) {
        return Objects.requireNonNull(names.get(code), "every municipality has a name");
    }

    /** The municipality with this code, given as anybody may have written it. Empty when there is none. */
    public Optional<MunicipalityCode> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** The municipality that a path names. @throws Problem 404 when there is none */
    public MunicipalityCode named(String code) {
        return find(code).orElseThrow(() -> Problem.notFound("There is no municipality with this code."));
    }

    /** All of them, in the order of their codes. */
    public List<MunicipalityCode> all() {
        return List.copyOf(codes.values());
    }
}
