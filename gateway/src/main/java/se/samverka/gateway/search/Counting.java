package se.samverka.gateway.search;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/** What a query finds without what it only weighs with: Lucene counts that in whole blocks of documents, where it would go through the weighed one by one. */
final class Counting {

    private Counting() {}

    /** A query that finds the same. */
    static Query of(Query weighed) {
        return switch (weighed) {
            case BoostQuery boosted -> of(boosted.getQuery());
            case ConstantScoreQuery constant -> of(constant.getQuery());
            case DisjunctionMaxQuery best -> anyOf(best);
            case BooleanQuery several -> of(several);
            default -> weighed;
        };
    }

    private static Query anyOf(DisjunctionMaxQuery best) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        best.getDisjuncts().forEach(one -> any.add(of(one), Occur.SHOULD));
        return any.build();
    }

    private static Query of(BooleanQuery several) {
        boolean weighing = several.clauses().stream().anyMatch(clause -> clause.isRequired());
        BooleanQuery.Builder found = new BooleanQuery.Builder();
        several.clauses().stream()
                .filter(clause -> clause.isRequired() || clause.isProhibited() || !weighing)
                .forEach(clause -> found.add(of(clause.query()), occur(clause.occur())));
        return found.build();
    }

    private static Occur occur(Occur occur) {
        return occur == Occur.MUST ? Occur.FILTER : occur;
    }
}
