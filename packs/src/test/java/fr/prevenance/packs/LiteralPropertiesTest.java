package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a register holds as a name, the message is a paragraph that says that name. */
class LiteralPropertiesTest {

  @Property
  void a_value_never_becomes_an_element(@ForAll("hostile") String value) {
    String html = Messages.email("A {{prénom}} Z").render(with(value)).html();
    assertThat(html).matches("(?s)<p>A [^<>]*Z</p>\n");
  }

  @Property
  void a_value_stays_itself_in_the_text(@ForAll("hostile") String value) {
    String text = Messages.email("A{{prénom}}Z").render(with(value)).text();
    assertThat(withoutBlanks(text)).isEqualTo("A" + withoutBlanks(value) + "Z");
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.strings()
        .withChars("*_`[]()<>&#!\\{}|~-+.=:/\"' \n\té1a")
        .ofMinLength(1)
        .ofMaxLength(30);
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("[\\s\u00A0]", "");
  }

  private static Map<String, Object> with(String value) {
    return Messages.valuesWith("prénom", value);
  }
}
