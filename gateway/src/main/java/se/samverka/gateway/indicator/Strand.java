package se.samverka.gateway.indicator;

/** What a line of a chart tells; each has a shape of its own, so that none needs a colour to be told from the others. */
public enum Strand {
    TOTAL("a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z", -4, 0),
    WOMEN("l5.5 9.5h-11z", 0, -6),
    MEN("h8v8h-8z", -4, -4),
    SWEDEN("l5.5 5.5l-5.5 5.5l-5.5 -5.5z", 0, -5.5),
    SIMILAR("h3v4h4v3h-4v4h-3v-4h-4v-3h4z", -1.5, -5.5);

    private final String shape;
    private final double left;
    private final double up;

    Strand(String shape, double left, double up) {
        this.shape = shape;
        this.left = left;
        this.up = up;
    }

    /** Class of its style. */
    public String style() {
        return switch (this) {
            case TOTAL -> "total";
            case WOMEN -> "women";
            case MEN -> "men";
            case SWEDEN -> "sweden";
            case SIMILAR -> "similar";
        };
    }

    /** Its shape around a point, as the data of an SVG path. */
    public String mark(double x, double y) {
        return "M" + Scale.coordinate(x + left) + " " + Scale.coordinate(y + up) + shape;
    }
}
