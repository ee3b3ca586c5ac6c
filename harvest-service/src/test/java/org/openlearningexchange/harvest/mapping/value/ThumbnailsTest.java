package org.openlearningexchange.harvest.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailsTest {
  @ParameterizedTest
  @ValueSource(strings = {"https://x.org/covers/1.png", "https://x.org/utils/getthumbnail/1"})
  void takesPictures(String address) {
    assertThat(Thumbnails.of(address)).hasValue(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.org/img/logo.png",
        "https://x.org/favicon.ico",
        "https://x.org/no-image.jpg",
        "https://x.org/default_thumb.png",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "/relative.png"
      })
  void takesNoLogoStandInOrOtherScheme(String address) {
    assertThat(Thumbnails.of(address)).isEmpty();
  }
}
