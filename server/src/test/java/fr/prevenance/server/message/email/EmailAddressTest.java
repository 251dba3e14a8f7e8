package fr.prevenance.server.message.email;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Example
  void an_accented_domain_travels_in_ascii() {
    assertThat(EmailAddress.parse("camille@été.test"))
        .map(EmailAddress::toString)
        .contains("camille@xn--t-9fab.test");
  }

  @Example
  void blanks_around_an_address_do_not_matter() {
    assertThat(EmailAddress.parse(" camille@exemple.test ")).isPresent();
  }

  @Property
  void whatever_is_read_fits_on_one_header_line(@ForAll String text) {
    String read =
        EmailAddress.parse(text + "@exemple.test").map(EmailAddress::toString).orElse("refused");
    assertThat(read).matches("[\\x21-\\x7e]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "camille",
        "@exemple.test",
        "camille@exemple",
        "camille@@exemple.test",
        "ca mille@exemple.test",
        "camille@exemple.test,autre@exemple.test",
        "camille@exemple.test\r\nBcc: autre@exemple.test",
        "<camille@exemple.test>",
        ".camille@exemple.test",
        "cami..lle@exemple.test",
        "camille@-exemple.test",
        "camille@127.0.0.1",
        "éloïse@exemple.test"
      })
  void mail_that_could_not_be_sent_safely_has_no_address(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }
}
