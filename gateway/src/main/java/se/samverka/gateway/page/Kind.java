package se.samverka.gateway.page;

/** What sort of answer a page is: what travels with it. */
public enum Kind {
    /** A row of the API. */
    JSON("application/json", Kind.VIEW),
    /** A file of the API, for spreadsheets. */
    CSV("text/csv;charset=utf-8;header=present", Kind.VIEW),
    /** A page of the site. */
    HTML("text/html;charset=utf-8", Kind.VIEW),
    /** A file whose address changes with its content. */
    STYLE("text/css;charset=utf-8", "public, max-age=31536000, immutable"),
    /** The same for a script. */
    SCRIPT("text/javascript;charset=utf-8", "public, max-age=31536000, immutable"),
    /** A drawing at a fixed address. */
    DRAWING("image/svg+xml", "public, max-age=86400");

    /** Of what changes with the view: kept, and held against what is there now each time before it is shown. */
    private static final String VIEW = "public, max-age=0, must-revalidate";

    private final String contentType;
    private final String cacheControl;

    Kind(String contentType, String cacheControl) {
        this.contentType = contentType;
        this.cacheControl = cacheControl;
    }

    /** Media type with charset. */
    public String contentType() {
        return contentType;
    }

    /** How long browsers and what stands before us may keep it (RFC 9111). */
    public String cacheControl() {
        return cacheControl;
    }

    /** Whether it changes with the view. */
    boolean changes() {
        return cacheControl.equals(VIEW);
    }
}
