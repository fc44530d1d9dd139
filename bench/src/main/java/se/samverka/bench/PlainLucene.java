package se.samverka.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Lucene as it comes over the same texts, in this process: one field of words, the words that were meant, whole and
 * without mistakes, all of which must be there, the filters, and the twenty best. No stems, no mistakes, no snippets, no HTTP.
 */
final class PlainLucene implements AutoCloseable {

    private static final String WORDS = "words";
    private static final String MUNICIPALITY = "municipality";
    private static final String KIND = "kind";
    private static final int BEST = 20;

    private final Path folder;
    private final Directory files;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private PlainLucene(Path folder, Directory files) throws IOException {
        this.folder = folder;
        this.files = files;
        this.reader = DirectoryReader.open(files);
        this.searcher = new IndexSearcher(reader);
    }

    /** Returns when all are in the index. */
    static PlainLucene of(PublicRecords records) throws IOException {
        Path folder = Files.createTempDirectory("samverka-bench");
        Directory files = new MMapDirectory(folder);
        try (IndexWriter writer = new IndexWriter(files, new IndexWriterConfig(new StandardAnalyzer()))) {
            records.each(one -> add(one, writer));
        }
        return new PlainLucene(folder, files);
    }

    private static void add(PublicRecords.Public one, IndexWriter writer) {
        Document document = new Document();
        document.add(new TextField(WORDS, one.text(), Field.Store.NO));
        document.add(new StringField(MUNICIPALITY, one.key().substring(0, 4), Field.Store.NO));
        document.add(new StringField(KIND, kind(one.noun()), Field.Store.NO));
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String kind(String noun) {
        return noun.equals("feedback") ? "COMMENT" : noun.toUpperCase(Locale.ROOT);
    }

    /** Finds the best. */
    void search(Asked asked) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        asked.meant().forEach(word -> query.add(new TermQuery(new Term(WORDS, word)), Occur.MUST));
        if (asked.municipality() != null) {
            query.add(new TermQuery(new Term(MUNICIPALITY, asked.municipality())), Occur.FILTER);
        }
        if (asked.kind() != null) {
            query.add(new TermQuery(new Term(KIND, asked.kind())), Occur.FILTER);
        }
        searcher.search(query.build(), BEST);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        files.close();
        Jvm.forget(folder);
    }
}
