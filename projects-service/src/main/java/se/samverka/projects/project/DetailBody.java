package se.samverka.projects.project;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.http.Fields;
import se.samverka.projects.project.Description.Iop;
import se.samverka.projects.project.Description.Partner;
import se.samverka.projects.register.PartnerType;
import se.samverka.projects.register.TagFields;

/** The parts of a project's description as they are sent. */
final class DetailBody {

    private static final int NAME = 300;
    private static final int CRITERIA = 20;
    private static final int CRITERION = 500;
    private static final Map<String, Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

    private DetailBody() {}

    /** Money as it is sent. */
    record AmountBody(
            @Nullable String value,
            @Nullable String currency,
            @Nullable String qualifier) {

        Optional<Amount> amount(Fields fields, String pointer) {
            var value = fields.required(pointer + "/value", this.value, decimal(fields, pointer + "/value"));
            var currency = fields.required(pointer + "/currency", this.currency, currency(fields, pointer));
            var qualifier = fields.requiredChoice(pointer + "/qualifier", this.qualifier, Amount.Qualifier.values());
            return value.flatMap(v -> currency.flatMap(c -> qualifier.map(q -> new Amount(v, c, q))));
        }

        private Optional<String> decimal(Fields fields, String pointer) {
            if (value == null || value.isBlank()) {
                return Optional.empty();
            }
            return Amount.isDecimal(value)
                    ? Optional.of(value)
                    : fields.wrong(pointer, "must be a decimal such as 1234567.89, at most 15 digits and two decimals");
        }

        private Optional<Currency> currency(Fields fields, String pointer) {
            if (currency == null || currency.isBlank()) {
                return Optional.empty();
            }
            Optional<Currency> known = Optional.ofNullable(CURRENCIES.get(currency));
            return known.isPresent()
                    ? known
                    : fields.wrong(pointer + "/currency", "must be a currency's code, as ISO 4217 has them");
        }
    }

    /** A period as it is sent. */
    record PeriodBody(
            @Nullable String start,
            @Nullable String end,
            @Nullable String precision) {

        Optional<Span> span(Fields fields, String pointer) {
            var start = fields.date(pointer + "/start", this.start);
            var end = fields.date(pointer + "/end", this.end);
            var precision = fields.requiredChoice(pointer + "/precision", this.precision, Span.Precision.values());
            if (this.start == null && this.end == null) {
                return fields.wrong(pointer, "must have a start, an end or both");
            }
            if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
                return fields.wrong(pointer + "/end", "must not be before the start");
            }
            return start.isEmpty() && end.isEmpty()
                    ? Optional.empty()
                    : precision.map(p -> new Span(start.orElse(null), end.orElse(null), p));
        }
    }

    /** A partner as it is sent. */
    record PartnerBody(
            @Nullable String name,
            @Nullable String country,
            @Nullable String type) {

        Optional<Partner> partner(Fields fields, String pointer) {
            var name = fields.required(
                    pointer + "/name", this.name, fields.organisation(pointer + "/name", this.name, NAME));
            var country = TagFields.country(fields, pointer + "/country", this.country);
            var type = fields.choice(pointer + "/type", this.type, PartnerType.values());
            return name.map(n -> new Partner(n, country.orElse(null), type.orElse(null)));
        }
    }

    /** What is special to a partnership with civil society, as it is sent. */
    record IopBody(
            @Nullable List<@Nullable String> criteria,
            @Nullable String agreementEnd) {

        Optional<Iop> iop(Fields fields, String pointer) {
            var criteria = fields.each(
                    pointer + "/criteria",
                    this.criteria,
                    CRITERIA,
                    (at, criterion) -> fields.requiredText(at, criterion, CRITERION));
            var agreementEnd = fields.date(pointer + "/agreementEnd", this.agreementEnd);
            return Optional.of(new Iop(criteria, agreementEnd.orElse(null)));
        }
    }
}
