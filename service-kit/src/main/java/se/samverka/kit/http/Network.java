package se.samverka.kit.http;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of addresses.
 *
 * @param address one of them
 * @param prefix how many of its first bits all of them have
 */
record Network(InetAddress address, int prefix) {

    /** Nothing that would be looked up, and no zone. */
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=.*:.*:)[0-9a-fA-F:.]{2,45}");

    private static final Pattern FORM = Pattern.compile("([^/]+)(?:/(\\d{1,3}))?");

    /** Reads {@code 127.0.0.0/8}, {@code ::1} and the like. @throws IllegalArgumentException when it is nothing of that kind */
    static Network parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        InetAddress address = form.matches() ? literal(form.group(1)).orElse(null) : null;
        if (address == null) {
            throw new IllegalArgumentException("not an address or a range of addresses: " + text);
        }
        int bits = address.getAddress().length * Byte.SIZE;
        int prefix = form.group(2) == null ? bits : Integer.parseInt(form.group(2));
        if (prefix > bits) {
            throw new IllegalArgumentException("an address has no more than " + bits + " bits: " + text);
        }
        return new Network(address, prefix);
    }

    /** The address that a text is, without asking anybody. */
    static Optional<InetAddress> literal(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress other) {
        byte[] ours = address.getAddress();
        byte[] theirs = other.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
