package se.samverka.gateway.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * How long it takes to index all that can be found in Sweden, the heap the index takes, and how long searches take beside a
 * scan over the same texts in the same run. No test: run by hand, with {@code -Xmx} as wanted.
 */
final class SearchLoad {

    private static final int QUERIES = 2_000;
    private static final int SCANS = 20;
    private static final Duration LONG = Duration.ofMinutes(1);

    private SearchLoad() {}

    /** Prints all. @param arguments how many comments (1,000,000 unless told); there is a project for every 17 of them */
    public static void main(String[] arguments) throws IOException {
        int comments = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        List<Article> articles = articles(comments);
        long before = heap();
        try (Index index = new Index(new ByteBuffersDirectory())) {
            long start = System.nanoTime();
            for (Article article : articles) {
                index.put(article);
            }
            index.refresh();
            long indexed = System.nanoTime() - start;
            System.out.printf(
                    Locale.ROOT,
                    "%d articles indexed in %.1f s, heap of the index %.0f MB%n",
                    articles.size(),
                    indexed / 1e9,
                    (heap() - before) / 1e6);
            ManyArticles asked = new ManyArticles(50_000, 17);
            search(index, asked);
            print("search, 20 of them", search(index, asked));
            print("scan", scan(articles, asked));
        }
    }

    private static List<Article> articles(int comments) {
        ManyArticles many = new ManyArticles(50_000, 17);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < comments; i++) {
            articles.add(many.article(FoundKind.COMMENT, i, 20));
            if (i % 17 == 0) {
                articles.add(many.article(FoundKind.PROJECT, i, 60));
            }
        }
        return articles;
    }

    private static long[] search(Index index, ManyArticles asked) throws IOException {
        long[] took = new long[QUERIES];
        for (int i = 0; i < QUERIES; i++) {
            List<String> words = Analysis.words(asked.query(i));
            long start = System.nanoTime();
            index.search(Matching.of(words), 0, 20, Deadline.in(LONG));
            took[i] = System.nanoTime() - start;
        }
        return took;
    }

    private static long[] scan(List<Article> articles, ManyArticles asked) {
        long[] took = new long[SCANS];
        for (int i = 0; i < SCANS; i++) {
            List<String> words = Analysis.words(asked.query(i));
            long start = System.nanoTime();
            long found = articles.stream()
                    .filter(article -> words.stream().allMatch(word -> has(article, word)))
                    .count();
            took[i] = System.nanoTime() - start + (found < 0 ? 1 : 0);
        }
        return took;
    }

    private static boolean has(Article article, String word) {
        return article.wordings().anyMatch(text -> text.text().contains(word));
    }

    private static void print(String what, long[] took) {
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "%s: %d times, p50 %.1f ms, p99 %.1f ms%n",
                what,
                took.length,
                took[took.length / 2] / 1e6,
                took[took.length * 99 / 100] / 1e6);
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
