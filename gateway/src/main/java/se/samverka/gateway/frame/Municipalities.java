package se.samverka.gateway.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import se.samverka.gateway.language.Language;

/** Sweden's 290 municipalities, in the order of their codes. */
public final class Municipalities {

    private final Map<String, Municipality> byCode;
    private final List<Municipality> byName;

    private Municipalities(Collection<Municipality> all) {
        this.byCode = new LinkedHashMap<>();
        all.forEach(one -> byCode.put(one.code(), one));
        Collator swedish = Collator.getInstance(Language.SV.locale());
        this.byName = all.stream()
                .sorted(Comparator.comparing(Municipality::name, swedish))
                .toList();
    }

    /** Reads {@code samverka/municipalities.csv} of the contracts. @throws UncheckedIOException when it cannot be read */
    public static Municipalities load() {
        try {
            String csv =
                    new ClassPathResource("samverka/municipalities.csv").getContentAsString(StandardCharsets.UTF_8);
            return new Municipalities(csv.lines()
                    .skip(1)
                    .map(line -> line.split(";", 2))
                    .map(cells -> new Municipality(cells[0], cells[1]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All, in the order of their codes. */
    public List<Municipality> all() {
        return List.copyOf(byCode.values());
    }

    /** All, in the order of the Swedish alphabet: å, ä and ö last. */
    public List<Municipality> byName() {
        return byName;
    }

    /** The one with this code. */
    public Optional<Municipality> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
