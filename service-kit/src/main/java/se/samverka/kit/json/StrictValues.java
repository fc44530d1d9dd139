package se.samverka.kit.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Dates, times and fractions, where Jackson by itself accepts more than the contract: numbers for days, NaN, 1e999. */
final class StrictValues extends SimpleModule {

    private static final long serialVersionUID = 1;
    private static final int LAST_YEAR = 9999;

    StrictValues() {
        super("strict values");
        addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, StrictValues::date));
        addDeserializer(
                Instant.class, new FromText<>(Instant.class, text -> time(text).toInstant()));
        addDeserializer(OffsetDateTime.class, new FromText<>(OffsetDateTime.class, StrictValues::time));
        addDeserializer(double.class, new FromNumber<>(double.class, StrictValues::fraction));
        addDeserializer(Double.class, new FromNumber<>(Double.class, StrictValues::fraction));
        addDeserializer(BigDecimal.class, new FromNumber<>(BigDecimal.class, StrictValues::decimal));
    }

    /** RFC 3339 {@code full-date}. */
    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("year");
        }
        return date;
    }

    /** RFC 3339 {@code date-time}: any zone in, UTC from here on. */
    private static OffsetDateTime time(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("year");
        }
        return time;
    }

    private static Double fraction(JsonParser json) {
        double value = json.getDoubleValue();
        if (Double.isInfinite(value)) {
            throw new ArithmeticException("too large");
        }
        return value;
    }

    /** Bounded in both directions: a short text such as 1e999999999 would fill the memory once it is written out. */
    private static BigDecimal decimal(JsonParser json) {
        BigDecimal value = json.getDecimalValue();
        if (Math.abs((long) value.scale()) + value.precision() > StrictJson.LONGEST_NUMBER) {
            throw new ArithmeticException("too large");
        }
        return value;
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private static final int LONGEST = 40;

        private final transient Function<String, T> reading;

        FromText(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.hasToken(JsonToken.VALUE_STRING) && json.getStringLength() <= LONGEST) {
                try {
                    return reading.apply(json.getString());
                } catch (DateTimeException e) {
                    return refuse(context);
                }
            }
            return refuse(context);
        }

        private T refuse(DeserializationContext context) {
            return context.reportInputMismatch(this, "not a date or time");
        }
    }

    private static final class FromNumber<T> extends StdScalarDeserializer<T> {

        private final transient Function<JsonParser, ? extends Object> reading;

        FromNumber(Class<T> type, Function<JsonParser, ? extends Object> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        @SuppressWarnings("unchecked") // a primitive's class stands for its box
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != null && json.currentToken().isNumeric()) {
                try {
                    return (T) reading.apply(json);
                } catch (ArithmeticException e) {
                    return context.reportInputMismatch(this, "too large a number");
                }
            }
            return context.reportInputMismatch(this, "not a number");
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return handledType().isPrimitive()
                    ? context.reportInputMismatch(this, "null for a number that must be there")
                    : super.getNullValue(context);
        }
    }
}
