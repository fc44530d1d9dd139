package se.samverka.kit.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** Bodies that are not a note, by what is wrong with them. */
final class HostileBodies {

    private static final Map<String, Set<String>> FITTING = fitting();
    private static final List<String> VALUES = List.of(
            "\"x\"",
            "\"1\"",
            "\"\"",
            "1",
            "1.5",
            "-0",
            "1e400",
            "1e-999999999",
            "NaN",
            "Infinity",
            "\"NaN\"",
            "true",
            "\"true\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"$gt\":\"\"}",
            "{\"$ne\":null}",
            "{\"$where\":\"sleep(1)\"}",
            "99999999999999999999999999",
            "2026",
            "[2026,1,31]",
            "\"2026-02-30\"",
            "\"+1000000000-01-01T00:00:00Z\"");

    private HostileBodies() {}

    /** One field of a good note replaced by each value that does not fit it. */
    static Map<String, byte[]> misfits() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        FITTING.forEach((field, fitting) -> VALUES.stream()
                .filter(value -> !fitting.contains(value))
                .forEach(value -> bodies.put(field + " = " + value, utf8(noteWith(field, value)))));
        return bodies;
    }

    /** Not even JSON, or JSON that nobody writes by accident. */
    static Map<String, byte[]> malformed() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        structures().forEach((name, text) -> bodies.put(name, utf8(text)));
        for (int end = 1; end < Service.GOOD.length(); end += 7) {
            bodies.put("cut at " + end, utf8(Service.GOOD.substring(0, end)));
        }
        encodings().forEach(bodies::put);
        return bodies;
    }

    /** A good note with one to four bytes changed, cut out or doubled; some are still good. */
    static List<byte[]> mutants(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        String whole = noteWith("figures", "{\"a\":1}").replace("\"count\":1", "\"count\":1,\"day\":\"2026-01-31\"");
        List<byte[]> mutants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] body = utf8(whole);
            for (int change = random.nextInt(1, 5); change > 0; change--) {
                body = mutated(body, random);
            }
            mutants.add(body);
        }
        return mutants;
    }

    private static byte[] mutated(byte[] body, SplittableRandom random) {
        int at = random.nextInt(body.length);
        byte[] changed = body.clone();
        return switch (random.nextInt(3)) {
            case 0 -> {
                changed[at] = (byte) random.nextInt(256);
                yield changed;
            }
            case 1 -> {
                System.arraycopy(body, at, changed, at - Math.min(at, 1), body.length - at);
                yield changed;
            }
            default -> {
                int length = Math.min(8, body.length - at);
                System.arraycopy(body, at, changed, random.nextInt(body.length - length + 1), length);
                yield changed;
            }
        };
    }

    private static Map<String, String> structures() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("spaces", "   ");
        bodies.put("null", "null");
        bodies.put("list", "[]");
        bodies.put("list of notes", "[" + Service.GOOD + "]");
        bodies.put("text", "\"note\"");
        bodies.put("number", "1");
        bodies.put("true", "true");
        bodies.put("empty object", "{}");
        bodies.put("something after it", Service.GOOD + "x");
        bodies.put("two of them", Service.GOOD + Service.GOOD);
        bodies.put("closed twice", Service.GOOD + "}");
        bodies.put("unknown property", with("\"role\":\"ADMIN\""));
        bodies.put("unknown nested property", Service.GOOD.replace("\"sv\"", "\"xx\""));
        bodies.put("prototype", with("\"__proto__\":{\"x\":1}"));
        bodies.put("type hint", with("\"@class\":\"java.lang.Runtime\""));
        bodies.put("operator beside", with("\"$set\":{\"count\":2}"));
        bodies.put("property twice", with("\"count\":2"));
        bodies.put("nested property twice", Service.GOOD.replace("\"sv\":\"ett\"", "\"sv\":\"a\",\"sv\":\"b\""));
        bodies.put("null where a number must be", with("\"count\":null").replace("\"count\":1,", ""));
        bodies.put("number missing", Service.GOOD.replace(",\"count\":1", ""));
        bodies.put("null in a list", with("\"tags\":[\"a\",null]"));
        bodies.put("null in a map", with("\"figures\":{\"a\":null}"));
        bodies.put("deep lists", "[".repeat(20_000));
        bodies.put("deep objects", "{\"text\":".repeat(5_000));
        bodies.put("deep and closed", with("\"x\":" + "[".repeat(5_000) + "]".repeat(5_000)));
        bodies.put("long name", with("\"" + "n".repeat(20_000) + "\":1"));
        bodies.put("long number", with("\"size\":" + "9".repeat(20_000)));
        bodies.put("long fraction", with("\"share\":0." + "9".repeat(20_000)));
        bodies.put("many names", with(manyNames()));
        bodies.put("comment", Service.GOOD.replace("{\"text\"", "{/* */\"text\""));
        bodies.put("single quotes", Service.GOOD.replace('"', '\''));
        bodies.put("bare names", Service.GOOD.replace("\"count\"", "count"));
        bodies.put("trailing comma", Service.GOOD.replace("1}", "1,}"));
        bodies.put("leading zero", Service.GOOD.replace(":1}", ":01}"));
        bodies.put("plus sign", Service.GOOD.replace(":1}", ":+1}"));
        bodies.put("hexadecimal", Service.GOOD.replace(":1}", ":0x1}"));
        bodies.put("point without digits", Service.GOOD.replace(":1}", ":1.}"));
        bodies.put("raw line break in text", Service.GOOD.replace("ett", "e\ntt"));
        bodies.put("unknown escape", Service.GOOD.replace("ett", "\\x41"));
        bodies.put("short escape", Service.GOOD.replace("ett", "\\u12"));
        bodies.put("escaped NUL", Service.GOOD.replace("ett", "\\u0000"));
        bodies.put("escaped NUL in a name", with("\"figures\":{\"a\\u0000\":1}"));
        bodies.put("high surrogate alone", Service.GOOD.replace("ett", "\\ud83d"));
        bodies.put("high surrogate twice", Service.GOOD.replace("ett", "\\ud83d\\ud83d"));
        bodies.put("low surrogate alone", Service.GOOD.replace("ett", "\\ude00"));
        bodies.put("surrogates the wrong way round", Service.GOOD.replace("ett", "\\ude00\\ud83d"));
        bodies.put("XML", "<note><count>1</count></note>");
        bodies.put("YAML", "count: 1\nkind: SHORT\n");
        bodies.put("form", "count=1&kind=SHORT");
        bodies.put("script", "<script>alert(1)</script>");
        return bodies;
    }

    private static String manyNames() {
        StringBuilder names = new StringBuilder("\"n\":1");
        for (int i = 0; i < 3_000; i++) {
            names.append(",\"n").append(i).append("\":1");
        }
        return names.toString();
    }

    private static Map<String, byte[]> encodings() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("nothing", new byte[0]);
        bodies.put("byte order mark alone", bytes(0xEF, 0xBB, 0xBF));
        bodies.put("NUL bytes", new byte[100]);
        bodies.put("FF", text(0xFF));
        bodies.put("continuation alone", text(0x80));
        bodies.put("cut short", text(0xE2, 0x82));
        bodies.put("overlong NUL", text(0xC0, 0x80));
        bodies.put("overlong slash", text(0xE0, 0x80, 0xAF));
        bodies.put("surrogate in bytes", text(0xED, 0xA0, 0x80));
        bodies.put("beyond Unicode", text(0xF5, 0x80, 0x80, 0x80));
        bodies.put("Latin-1", Service.GOOD.replace("ett", "\u00e5").getBytes(StandardCharsets.ISO_8859_1));
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE")) {
            bodies.put(charset, Service.GOOD.getBytes(Charset.forName(charset)));
        }
        bodies.put("gzip", gzip(Service.GOOD));
        return bodies;
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(utf8(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A good note with one more property. */
    static String with(String property) {
        return Service.GOOD.substring(0, Service.GOOD.length() - 1) + "," + property + "}";
    }

    private static String noteWith(String field, String value) {
        Map<String, String> fields =
                new LinkedHashMap<>(Map.of("text", "{\"sv\":\"ett\"}", "kind", "\"SHORT\"", "count", "1"));
        fields.put(field, value);
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, json) -> pairs.add("\"" + name + "\":" + json));
        return "{" + String.join(",", pairs) + "}";
    }

    private static byte[] text(int... inText) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(utf8("{\"text\":{\"sv\":\""));
        body.writeBytes(bytes(inText));
        body.writeBytes(utf8("\"},\"kind\":\"SHORT\",\"count\":1}"));
        return body.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static Map<String, Set<String>> fitting() {
        Map<String, Set<String>> fitting = new LinkedHashMap<>();
        fitting.put("text", Set.of("{}"));
        fitting.put("kind", Set.of());
        fitting.put("count", Set.of("1", "-0", "2026"));
        fitting.put("size", Set.of("1", "-0", "2026"));
        // The double nearest to 1e-999999999 is 0, which is a double like any other.
        fitting.put("share", Set.of("1", "1.5", "-0", "2026", "1e-999999999", "99999999999999999999999999"));
        fitting.put("amount", Set.of("1", "1.5", "-0", "2026", "99999999999999999999999999"));
        fitting.put("done", Set.of("true"));
        fitting.put("day", Set.of());
        fitting.put("time", Set.of());
        fitting.put("municipality", Set.of());
        fitting.put("tags", Set.of("[]"));
        fitting.put("figures", Set.of("{}"));
        return fitting;
    }
}
