package org.openlearningexchange.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class RssItemTest {

  @Test
  void isAnItemWithALastingName() {
    Element item = Parsed.xml(RssItem.of(SharedFixtures.algebra(), Locale.ENGLISH));

    assertThat(item.getTagName()).isEqualTo("item");
    assertThat(Parsed.texts(item, "guid"))
        .containsExactly("urn:uuid:4737ca62-188a-58d8-bd47-ce6d0e7d2cfd");
    assertThat(Parsed.texts(item, "pubDate")).containsExactly("Mon, 02 Nov 2026 03:14:16 GMT");
    assertThat(Parsed.elements(item, "enclosure").get(0).getAttribute("length"))
        .isEqualTo("1830211");
    assertThat(Parsed.texts(item, "creator")).containsExactly("Ada Beispiel");
  }

  @Test
  void showsMarkupInADescriptionAsText() {
    Element item = Parsed.xml(RssItem.of(SharedFixtures.saying("<img src=x>"), Locale.ENGLISH));

    assertThat(Parsed.texts(item, "description")).containsExactly("&lt;img src=x&gt;");
  }
}
