package org.openlearningexchange.harvest.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.mapping.json.JsonFixture.notes;
import static org.openlearningexchange.harvest.mapping.json.JsonFixture.statements;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.protocol.Metadata.Json.Form;

class FeedEntryTest {
  private static Mapping.Mapped mapped(String entry) {
    return JsonFixture.mapped(Form.FEED_ENTRY, entry);
  }

  @Test
  void readsAnEntry() {
    Mapping.Mapped mapped =
        mapped(
            "{'id':'tag:oer.example,2020:1','link':'/podcast/1','title':'Waves &amp; <b>tides</b>','titleType':'html','summary':'<p>Short</p>','content':'Long',"
                + "'language':'en-us','published':'Wed, 04 Oct 2006 10:00:00 +0200','updated':'2020-05-06T07:08:09Z',"
                + "'authors':[{'name':'Ana Ruiz','email':'ana@oer.example','uri':'https://orcid.org/0000-0002-1825-0097'},{'name':'bo@oer.example (Bo Li)'},{'name':'cy@oer.example'}],"
                + "'categories':[{'term':'physics','label':'Physics'},{'term':'0611','scheme':'https://isced.example/ISCED-F'},{'term':'surfing'}],"
                + "'rights':'CC BY 4.0','license':'https://creativecommons.org/licenses/by/4.0/',"
                + "'enclosures':[{'url':'/a.mp3','type':'audio/mpeg','length':1234},{'url':'javascript:x','length':0}],'thumbnail':'https://oer.example/t.jpg','source':'https://feeds.example/f'}");
    LearningResource resource = mapped.resource();

    assertThat(resource.id()).isEqualTo(URI.create("https://oer.example/podcast/1"));
    assertThat(resource.name()).containsExactly(Map.entry("en", "Waves & tides"));
    assertThat(resource.description()).containsExactly(Map.entry("en", "Short"));
    assertThat(resource.inLanguage()).containsExactly("en");
    assertThat(resource.datePublished()).isEqualTo("2006-10-04");
    assertThat(resource.dateModified()).isEqualTo("2020-05-06");
    assertThat(resource.creator())
        .containsExactly(
            new Agent("Person", "Ana Ruiz", URI.create("https://orcid.org/0000-0002-1825-0097")),
            new Agent(null, "Bo Li", null));
    assertThat(resource.about())
        .extracting(c -> c.id().toString().replaceFirst(".*/", ""))
        .contains("n0611");
    assertThat(resource.keywords().get("en")).contains("surfing");
    assertThat(resource.encoding())
        .containsExactly(
            new Encoding(URI.create("https://oer.example/a.mp3"), "audio/mpeg", 1234L));
    assertThat(resource.image()).isEqualTo(URI.create("https://oer.example/t.jpg"));
    assertThat(statements(mapped))
        .containsExactly(
            "feed:license=https://creativecommons.org/licenses/by/4.0/", "atom:rights=CC BY 4.0");
    assertThat(notes(mapped)).contains("source=https://feeds.example/f");
    assertThat(Json.write(mapped)).doesNotContain("javascript:").doesNotContain("@oer.example");
  }

  @Test
  void readsDublinCoreWhereTheEntryItselfIsSilent() {
    Mapping.Mapped mapped =
        mapped(
            "{'dc':{'title':[{'value':'Wellen','lang':'de'},{'value':'Waves','lang':'en'}],'creator':[{'value':'Ruiz, Ana'}],'language':[{'value':'ger'}],"
                + "'identifier':[{'value':'doi:10.1234/x'}],'type':[{'value':'video'}],'date':[{'value':'2019'}],'rights':[{'value':'CC0','lang':'en'}],'license':[{'value':'L'}],"
                + "'publisher':[{'value':'U'}],'subject':[{'value':'surfing'}],'format':[{'value':'video/mp4'}]}}");
    LearningResource resource = mapped.resource();

    assertThat(resource.name()).containsOnlyKeys("de", "en");
    assertThat(resource.inLanguage()).containsExactly("de");
    assertThat(resource.creator()).extracting("name").containsExactly("Ruiz, Ana");
    assertThat(resource.id()).isEqualTo(URI.create("https://doi.org/10.1234/x"));
    assertThat(resource.datePublished()).isEqualTo("2019");
    assertThat(resource.learningResourceType().get(0).id()).isNotNull();
    assertThat(resource.keywords()).containsEntry("de", List.of("surfing"));
    assertThat(resource.encoding()).containsExactly(new Encoding(null, "video/mp4", null));
    assertThat(statements(mapped)).containsExactly("dc:rights=CC0", "dcterms:license=L");
    assertThat(mapped.licenceStatements().get(0).language()).isEqualTo("en");
    assertThat(notes(mapped)).contains("identifier=doi:10.1234/x");
  }

  @Test
  void refusesAnEntryWithoutATitle() {
    assertThat(JsonFixture.refused(Form.FEED_ENTRY, "{'link':'https://oer.example/1'}").path())
        .isEqualTo("$.title");
  }

  @Test
  void takesAnAddressAsIdForLackOfALink() {
    assertThat(mapped("{'title':'T','id':'https://oer.example/1'}").resource().id())
        .isEqualTo(URI.create("https://oer.example/1"));
    assertThat(mapped("{'title':'T','id':'1','link':'javascript:x'}").resource().id()).isNull();
  }
}
