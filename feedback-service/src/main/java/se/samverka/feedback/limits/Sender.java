package se.samverka.feedback.limits;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a request came from, as far as we need to know it: whether two came from the same place.
 *
 * @param mark hash of the address under a key that this process made and keeps to itself
 */
public record Sender(String mark) {

    /** This sender together with what they say. */
    List<String> saying(List<String> said) {
        return Stream.concat(Stream.of(mark), said.stream()).toList();
    }
}
