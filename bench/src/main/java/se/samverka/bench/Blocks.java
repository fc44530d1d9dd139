package se.samverka.bench;

import java.util.List;

/** What was measured in several blocks of the same. */
final class Blocks {

    private Blocks() {}

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    static double least(List<Double> values) {
        return values.stream().min(Double::compare).orElseThrow();
    }

    static double most(List<Double> values) {
        return values.stream().max(Double::compare).orElseThrow();
    }
}
