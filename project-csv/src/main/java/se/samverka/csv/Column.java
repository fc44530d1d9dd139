package se.samverka.csv;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns, in the order in which they are written; a file that is read may have any of them in any order. */
public enum Column {
    ID("id", Form.CODE, "/id"),
    VERSION("version", Form.CODE, "/version"),
    NAME("name", Form.TEXT, "/name"),
    KIND("kind", Form.CODE, "/kind"),
    KIND_LABEL("kind_label", Form.LABEL, ""),
    ROLE("role", Form.CODE, "/role"),
    ROLE_LABEL("role_label", Form.LABEL, ""),
    STATUS("status", Form.CODE, "/status"),
    STATUS_LABEL("status_label", Form.LABEL, ""),
    SUMMARY_SV("summary_sv", Form.TEXT, "/summary/sv"),
    SUMMARY_EN("summary_en", Form.TEXT, "/summary/en"),
    FUNDERS("funders", Form.LIST, "/funders"),
    PROGRAMMES("programmes", Form.LIST, "/programmes"),
    AMOUNT("amount", Form.DECIMAL, "/amount/value"),
    AMOUNT_CURRENCY("amount_currency", Form.CODE, "/amount/currency"),
    AMOUNT_QUALIFIER("amount_qualifier", Form.CODE, "/amount/qualifier"),
    HOURS("hours", Form.DECIMAL, "/hours"),
    PERIOD_START("period_start", Form.CODE, "/period/start"),
    PERIOD_END("period_end", Form.CODE, "/period/end"),
    PERIOD_PRECISION("period_precision", Form.CODE, "/period/precision"),
    PARTNERS("partners", Form.LIST, "/partners"),
    COUNTRIES("countries", Form.LIST, "/countries"),
    UNIT("unit", Form.TEXT, "/unit"),
    LEVEL("level", Form.CODE, "/level"),
    LEVEL_LABEL("level_label", Form.LABEL, ""),
    DIMENSION("dimension", Form.CODE, "/dimension"),
    DIMENSION_LABEL("dimension_label", Form.LABEL, ""),
    IOP_CRITERIA("iop_criteria", Form.LIST, "/iop/criteria"),
    IOP_AGREEMENT_END("iop_agreement_end", Form.CODE, "/iop/agreementEnd"),
    TARGETS("targets", Form.LIST, "/targets"),
    GOALS("goals", Form.LIST, "/goals"),
    PROPOSED_TARGETS("proposed_targets", Form.CODE, "/proposedTargets");

    private static final Map<String, Column> BY_HEADER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Column::header, Function.identity()));

    private final String header;
    private final Form form;
    private final String pointer;

    Column(String header, Form form, String pointer) {
        this.header = header;
        this.form = form;
        this.pointer = pointer;
    }

    /** How cells are written. */
    enum Form {
        /** Free text, kept to the letter. */
        TEXT,
        /** A code, a date, a number without decimals: blanks around it do not count. */
        CODE,
        /** A number, with the decimal sign that goes with the file's separator. */
        DECIMAL,
        /** Several, see {@link ListCell}. */
        LIST,
        /** What the code before it means, for people; not read. */
        LABEL
    }

    /** Its name in the first row. */
    public String header() {
        return header;
    }

    /** Where it stands in the API's project, as a JSON Pointer, or its first part; empty = nowhere. */
    public String pointer() {
        return pointer;
    }

    Form form() {
        return form;
    }

    /** Whether it is there for people alone, and not read. */
    public boolean isLabel() {
        return form == Form.LABEL;
    }

    /** The column of this name, as somebody may have written it. */
    public static Optional<Column> named(String header) {
        return Optional.ofNullable(BY_HEADER.get(header.strip()));
    }

    /**
     * The column in which a property of the API's project stands; that of its first part for a property that takes
     * several.
     *
     * @param property a JSON Pointer, also into a list: {@code /partners/0/country}
     */
    public static Optional<Column> of(String property) {
        return Arrays.stream(values())
                .filter(column -> !column.isLabel())
                .filter(column -> within(property, column.pointer) || within(column.pointer, property))
                .findFirst();
    }

    private static boolean within(String pointer, String outer) {
        return !outer.isEmpty() && (pointer.equals(outer) || pointer.startsWith(outer + "/"));
    }
}
