package se.samverka.csv;

/** What stands between cells, and with it the decimal sign. */
public enum Separator {
    /** As spreadsheets in Swedish expect it, with a decimal comma. */
    SEMICOLON(';', ','),
    /** As most programs expect it, with a decimal point. */
    COMMA(',', '.');

    private final char sign;
    private final char decimal;

    Separator(char sign, char decimal) {
        this.sign = sign;
        this.decimal = decimal;
    }

    char sign() {
        return sign;
    }

    char decimal() {
        return decimal;
    }

    /** The one that a first row has. */
    static Separator of(String header) {
        return header.indexOf(COMMA.sign) >= 0 && header.indexOf(SEMICOLON.sign) < 0 ? COMMA : SEMICOLON;
    }
}
