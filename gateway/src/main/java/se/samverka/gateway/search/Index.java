package se.samverka.gateway.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.Directory;
import se.samverka.gateway.language.Language;
import se.samverka.kit.problem.Problem;

/**
 * Which articles have which words. It holds words and keys and no whole texts: what is shown of an article is read where
 * the article is held. At a start many threads {@link #add}, later one writes; searched by many.
 */
final class Index implements AutoCloseable {

    static final String KIND = "kind";
    static final String MUNICIPALITY = "municipality";

    private static final String KEY = "key";

    /** Bounds what an erasure costs: a segment that holds something erased is written anew. */
    private static final double LARGEST_SEGMENT_MB = 64;

    /** At a start all is written: the larger the pieces, the fewer are put together after that. */
    private static final double WRITTEN_AT_ONCE_MB = 64;

    private static final FieldType COUNTED = new FieldType();

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.setTokenized(true);
        COUNTED.freeze();
    }

    private final Directory files;
    private final IndexWriter writer;
    private final SearcherManager readers;

    /** @param files none yet; closed with the index */
    Index(Directory files) throws IOException {
        this.files = files;
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setMaxMergedSegmentMB(LARGEST_SEGMENT_MB);
        // Not one deleted document may stay when it is to be cleared.
        merging.setForceMergeDeletesPctAllowed(0);
        this.writer = new IndexWriter(
                files,
                new IndexWriterConfig(Analysis.forIndex())
                        .setMergePolicy(merging)
                        .setRAMBufferSizeMB(WRITTEN_AT_ONCE_MB));
        this.readers = new SearcherManager(writer, null);
    }

    /**
     * What was found.
     *
     * @param keys those of the part that was asked for, the best first
     * @param total how many there are
     * @param looked what was looked for, word by word: in place of misspelt words those that they stand for
     */
    record Hits(List<Key> keys, int total, Query looked) {}

    /** Takes an article in, in the place of what was known of it. */
    void put(Article article) throws IOException {
        writer.updateDocument(named(Key.of(article)), document(article));
    }

    /** The same for one that is certainly not there, for less. */
    void add(Article article) throws IOException {
        writer.addDocument(document(article));
    }

    private static Document document(Article article) {
        Key key = Key.of(article);
        Document document = new Document();
        document.add(new StringField(KEY, key.toString(), Field.Store.YES));
        document.add(new StringField(KIND, article.kind().name(), Field.Store.NO));
        document.add(new StringField(MUNICIPALITY, article.municipality(), Field.Store.NO));
        article.title().forEach(title -> document.add(new Field(Analysis.TITLE, title.text(), COUNTED)));
        article.wordings().forEach(wording -> {
            document.add(new Field(Analysis.WORDS, wording.text(), COUNTED));
            for (Language language : Language.values()) {
                if (wording.language() != language.other()) {
                    document.add(new Field(Analysis.stems(language), wording.text(), COUNTED));
                }
            }
        });
        return document;
    }

    /** Takes it out; searches from the next {@link #refresh} on do not find it. */
    void remove(Key key) throws IOException {
        writer.deleteDocuments(named(key));
    }

    /** Lets searches see what was changed. */
    void refresh() throws IOException {
        readers.maybeRefreshBlocking();
    }

    /** Whether words are in the files that are no longer in any article. */
    boolean holdsErased() {
        return writer.hasDeletions();
    }

    /** Begins to clear them from the files, on threads of Lucene's own; done when they are gone and a refresh came after. */
    void clear() throws IOException {
        writer.forceMergeDeletes(false);
    }

    /** How many articles there are. */
    int documents() {
        return writer.getDocStats().numDocs;
    }

    /**
     * One way to look for something.
     *
     * @param query what is looked for, made of what the index has
     * @param enough with fewer hits than these, the next way is tried
     */
    record Try(Function<Dictionary, Query> query, int enough) {}

    /**
     * Finds a part of what is asked for, by the first of these that finds enough. Which one that is does not depend on the part.
     *
     * @param tries at least one; the last is taken whatever it finds
     * @param skip how many come before the part
     * @param size of the part
     * @throws Problem 503 when it takes longer than this
     */
    Hits search(List<Try> tries, int skip, int size, Deadline deadline) throws IOException {
        QueryTimeout timeout = deadline::hasPassed;
        IndexSearcher shared = readers.acquire();
        try {
            IndexSearcher searcher =
                    new IndexSearcher(ExitableDirectoryReader.wrap((DirectoryReader) shared.getIndexReader(), timeout));
            searcher.setTimeout(timeout);
            Dictionary dictionary = new Dictionary(searcher.getIndexReader());
            for (Try one : tries.subList(0, tries.size() - 1)) {
                Hits hits = search(one.query().apply(dictionary), skip, size, searcher);
                if (hits.total() >= one.enough()) {
                    return hits;
                }
            }
            return search(tries.getLast().query().apply(dictionary), skip, size, searcher);
        } catch (ExitableDirectoryReader.ExitingReaderException e) {
            throw Deadline.late();
        } finally {
            readers.release(shared);
        }
    }

    private static Hits search(Query query, int skip, int size, IndexSearcher searcher) throws IOException {
        Query looked = searcher.rewrite(query);
        int best = skip + size;
        // What cannot be among the best is passed over; how much there is, is counted without weighing it.
        TopDocs found = searcher.search(looked, new TopScoreDocCollectorManager(best, null, best));
        int total = found.totalHits.relation() == TotalHits.Relation.EQUAL_TO
                ? Math.toIntExact(found.totalHits.value())
                : searcher.count(Counting.of(looked));
        if (searcher.timedOut()) {
            throw Deadline.late();
        }
        return new Hits(keys(found, skip, searcher), total, looked);
    }

    private static List<Key> keys(TopDocs found, int skip, IndexSearcher searcher) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Key> keys = new ArrayList<>();
        for (int i = skip; i < found.scoreDocs.length; i++) {
            ScoreDoc hit = found.scoreDocs[i];
            keys.add(Key.parse(stored.document(hit.doc).get(KEY)));
        }
        return keys;
    }

    private static Term named(Key key) {
        return new Term(KEY, key.toString());
    }

    @Override
    public void close() throws IOException {
        readers.close();
        writer.close();
        files.close();
    }
}
