package fr.prevenance.server.barometer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuideTest {

  @ParameterizedTest
  @EnumSource(Indicator.class)
  void the_guide_defines_each_indicator_as_its_page_does(Indicator indicator) throws IOException {
    String guide = Files.readString(Path.of("../docs/guide/barometre.md")).replaceAll("\\s+", " ");

    assertThat(guide)
        .contains(
            "**%s** (`%s`). %s"
                .formatted(
                    straight(indicator.title()),
                    indicator.key(),
                    straight(indicator.definition())));
  }

  /** Guides are typed with straight apostrophes. */
  private static String straight(String text) {
    return text.replace('\u2019', '\'');
  }
}
