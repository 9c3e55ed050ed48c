package org.ropeway.catalog;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.ropeway.journal.Journal;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bound agency says about itself on its public pages; where it says nothing, the usual words stand. */
@Service
@Transactional
public class PublicTexts {
    /** What the public asks. */
    public enum Topic {
        ABOUT,
        HOW_TO_ENROLL,
        COST,
        TRANSPORTATION,
        CONTACT
    }

    private final JdbcClient jdbc;
    private final Journal journal;

    PublicTexts(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** In the locale's language, in English where the agency has not said it in Spanish. */
    @Transactional(readOnly = true)
    public Map<Topic, String> in(Locale locale) {
        var words = new EnumMap<Topic, String>(Topic.class);
        jdbc.sql("""
                select topic, words
                  from catalog.public_text
                 where language in ('en', :language)
                 order by language <> 'en'
                """).param("language", language(locale)).query(row -> {
            words.put(Topic.valueOf(row.getString("topic")), row.getString("words"));
        });
        return words;
    }

    /** What is said in exactly this language. */
    @Transactional(readOnly = true)
    public Map<Topic, String> only(Locale locale) {
        var words = new EnumMap<Topic, String>(Topic.class);
        jdbc.sql("select topic, words from catalog.public_text where language = :language")
                .param("language", language(locale))
                .query(row -> {
                    words.put(Topic.valueOf(row.getString("topic")), row.getString("words"));
                });
        return words;
    }

    /** Says it anew; blank words take the usual ones again. */
    public void set(Who by, Topic topic, Locale locale, String words) {
        var language = language(locale);
        var said = words.strip();
        if (said.equals(only(locale).getOrDefault(topic, ""))) {
            return;
        }
        if (said.isEmpty()) {
            jdbc.sql("delete from catalog.public_text where topic = :topic and language = :language")
                    .param("topic", topic.name())
                    .param("language", language)
                    .update();
        } else {
            jdbc.sql("""
                    insert into catalog.public_text (topic, language, words) values (:topic, :language, :words)
                        on conflict (agency_id, topic, language) do update set words = excluded.words
                    """)
                    .param("topic", topic.name())
                    .param("language", language)
                    .param("words", said)
                    .update();
        }
        journal.record(by, "changed", "public text", topic, Map.of("language", language, "words", said));
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("es") ? "es" : "en";
    }
}
