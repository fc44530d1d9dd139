package se.samverka.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Words as municipalities and their residents use them, made of Swedish stems put together and inflected, and used about as often
 * as words are (Zipf): the n-th comes 1/n times as often as the first, and the first are those that say nothing. The same
 * words in the same order always.
 */
final class Vocabulary {

    private static final int SIZE = 40_000;
    private static final long SEED = 17;

    private static final List<String> SMALL = List.of(
            ("och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år"
                            + " under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än"
                            + " här då sedan över bara in blir upp även vad få två vill ha många hur mer går kommunen bra borde varför")
                    .split(" "));
    private static final List<String> FIRST = List.of(
            ("skol barn vatten miljö cykel väg gång bad park lek buss tåg energi sol vind skogs åker sjö hav å mark bygg bostads hus"
                            + " torg centrum landsbygds kultur musik idrotts fritids biblioteks ungdoms äldre vård omsorgs hälso tand sjuk mat"
                            + " kost måltids avfalls återvinnings sop plast glas pappers matavfalls klimat luft buller trafik hastighets"
                            + " parkerings belysnings snö sand salt grus bro kaj hamn båt fiske jakt vilt fågel bi ängs träd blom trädgårds"
                            + " odlings lantbruks livsmedels handels närings företags arbets praktik lär utbildnings språk integrations"
                            + " förenings demokrati medborgar jämställdhets tillgänglighets digital data nät fiber post bank ekonomi skatte"
                            + " budget upphandlings kvalitets besöks turist natur frilufts vandrings skid is sim hund katt häst")
                    .split(" "));
    private static final List<String> LAST = List.of(
            ("plan:en:er:erna led:en:er:erna park:en:er:erna plats:en:er:erna hus:et::en gård:en:ar:arna väg:en:ar:arna"
                            + " projekt:et::en arbete:t:n:na grupp:en:er:erna skydd:et::en vård:en:: stöd:et::en råd:et::en mål:et::en"
                            + " program:met::men verksamhet:en:er:erna tjänst:en:er:erna anläggning:en:ar:arna utveckling:en:ar:arna"
                            + " utbildning:en:ar:arna satsning:en:ar:arna undersökning:en:ar:arna samverkan::: station:en:er:erna"
                            + " central:en:er:erna hall:en:ar:arna bana:n:or:orna bro:n:ar:arna kö:n:er:erna avgift:en:er:erna kort:et::en"
                            + " karta:n:or:orna skylt:en:ar:arna lampa:n:or:orna stolpe:n:ar:arna nät:et::en förbud:et::en regel:n:er:erna"
                            + " chef:en:er:erna ansvar:et:: strategi:n:er:erna rapport:en:er:erna karta:n:or:orna budget:en:ar:arna"
                            + " personal:en:: grupp:en:er:erna vecka:n:or:orna dag:en:ar:arna kväll:en:ar:arna kurs:en:er:erna läger:::na")
                    .split(" "));

    private final List<String> words;

    Vocabulary() {
        List<String> made = new ArrayList<>(made());
        Collections.shuffle(made, new Random(SEED));
        Set<String> all = new LinkedHashSet<>(SMALL);
        all.addAll(made);
        this.words = all.stream().limit(SIZE).toList();
    }

    private static Set<String> made() {
        Set<String> made = new LinkedHashSet<>();
        for (String last : LAST) {
            String[] forms = last.split(":", -1);
            for (String first : FIRST) {
                made.add(first + forms[0]);
                for (int form = 1; form < forms.length; form++) {
                    made.add(first + forms[0] + forms[form]);
                    made.add(first + forms[0] + forms[form] + "s");
                }
            }
        }
        return made;
    }

    int size() {
        return words.size();
    }

    /** Any word, the first more often than the last. */
    String any(Random random) {
        return words.get(rank(random, words.size()));
    }

    /** Any that says something, the first more often than the last. */
    String telling(Random random) {
        return words.get(SMALL.size() + rank(random, words.size() - SMALL.size()));
    }

    private static int rank(Random random, int size) {
        return (int) Math.pow(size, random.nextDouble()) - 1;
    }

    /** So many words as a sentence. */
    String sentence(Random random, int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ").append(any(random));
        }
        return sentence.replace(0, 1, sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                .append('.')
                .toString();
    }
}
