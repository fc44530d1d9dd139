package se.samverka.gateway.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.indicator.Value.SourceStatus;

/** An indicator's values, oldest first, as small as a million figures have to be. */
public final class Series {

    private static final int SPLITS = 3;
    private static final ValueState[] STATES = ValueState.values();

    private final short[] years;
    private final byte[] states;
    private final double[] figures;
    private final @Nullable SourceStatus @Nullable [] marks;

    private Series(List<Value> values) {
        int size = values.size();
        this.years = new short[size];
        this.states = new byte[size];
        this.figures = new double[SPLITS * size];
        this.marks = values.stream().allMatch(value -> value.sourceStatus() == null) ? null : new SourceStatus[size];
        for (int i = 0; i < size; i++) {
            put(i, values.get(i));
        }
    }

    /** From what an event carries. @throws IllegalArgumentException when the years are not in order, each once */
    @JsonCreator
    public static Series of(List<Value> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).year() <= values.get(i - 1).year()) {
                throw new IllegalArgumentException("years");
            }
        }
        return new Series(values);
    }

    /** All of them, oldest first. */
    public List<Value> values() {
        return IntStream.range(0, years.length).mapToObj(this::at).toList();
    }

    /** The newest year of which any figure is stated; {@code null} when there is none. */
    public @Nullable Value latest() {
        return values().reversed().stream().filter(Value::isStated).findFirst().orElse(null);
    }

    private void put(int index, Value value) {
        years[index] = (short) value.year();
        states[index] = (byte) value.state().ordinal();
        figures[SPLITS * index] = Figures.pack(value.total());
        figures[SPLITS * index + 1] = Figures.pack(value.women());
        figures[SPLITS * index + 2] = Figures.pack(value.men());
        if (marks != null) {
            marks[index] = value.sourceStatus();
        }
    }

    private Value at(int index) {
        return new Value(
                years[index],
                Figures.unpack(figures[SPLITS * index]),
                Figures.unpack(figures[SPLITS * index + 1]),
                Figures.unpack(figures[SPLITS * index + 2]),
                STATES[states[index]],
                marks == null ? null : marks[index]);
    }
}
