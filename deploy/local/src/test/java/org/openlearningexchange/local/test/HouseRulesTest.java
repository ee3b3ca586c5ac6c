package org.openlearningexchange.local.test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;

/** The rules find what they are there to find. */
class HouseRulesTest {
  private static final JavaClasses OFFENDERS =
      new ClassFileImporter().importClasses(Wanderer.class, BookHelper.class);

  @Test
  void findAClassThatTouchesTheWorldWithoutSayingSo() {
    assertThatThrownBy(() -> HouseRules.ONLY_EDGES_TOUCH_THE_WORLD.check(OFFENDERS))
        .hasMessageContaining("Wanderer");
  }

  @Test
  void findANameThatSaysNothing() {
    assertThatThrownBy(() -> HouseRules.NAMES_SAY_WHAT_THINGS_ARE.check(OFFENDERS))
        .hasMessageContaining("BookHelper");
  }

  @Test
  void findAClassThatPrints() {
    assertThatThrownBy(() -> HouseRules.NOBODY_WRITES_TO_STANDARD_STREAMS.check(OFFENDERS))
        .hasMessageContaining("BookHelper");
  }

  static final class Wanderer {
    HttpClient client() {
      return HttpClient.newHttpClient();
    }
  }

  static final class BookHelper {
    void print() {
      System.out.println();
    }
  }
}
