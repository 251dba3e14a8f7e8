package fr.prevenance.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Form.Field;
import fr.prevenance.packs.Form.Kind;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

  @ParameterizedTest
  @ValueSource(strings = {"1250,5", "1 250,50", "1\u202f250,50 €", "1250.50"})
  void an_amount_is_read_as_french_people_write_it(String typed) {
    assertThat(Reply.to(required(Kind.MONEY), typed)).isEqualTo(new Reply.Read(Value.of(1250.5)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"douze", "12 euros", "--", "1,2,3"})
  void what_is_not_a_number_is_sent_back(String typed) {
    assertThat(Reply.to(required(Kind.NUMBER), typed)).isInstanceOf(Reply.Faulty.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/12/2024", "2024-12-31"})
  void a_date_is_read_as_typed_or_as_browsers_send_it(String typed) {
    assertThat(Reply.to(required(Kind.DATE), typed))
        .isEqualTo(new Reply.Read(Value.of(LocalDate.of(2024, 12, 31))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/02/2024", "2024-13-01", "hier"})
  void an_impossible_date_is_sent_back(String typed) {
    assertThat(Reply.to(required(Kind.DATE), typed)).isInstanceOf(Reply.Faulty.class);
  }

  @Test
  void an_empty_answer_to_an_optional_question_is_unknown() {
    assertThat(Reply.to(optional(Kind.PHONE), " "))
        .isEqualTo(new Reply.Read(new Value.Undefined()));
  }

  @Test
  void an_empty_answer_to_a_required_question_is_sent_back() {
    assertThat(Reply.to(required(Kind.TEXT), " ")).isInstanceOf(Reply.Faulty.class);
  }

  @Test
  void a_phone_number_may_be_typed_with_blanks_and_points() {
    assertThat(Reply.to(required(Kind.PHONE), "06 39.98-00 01"))
        .isEqualTo(new Reply.Read(Value.of("0639980001")));
  }

  @Test
  void an_answer_that_the_pack_refuses_is_sent_back() {
    assertThat(Reply.to(field(Kind.TEXT, true, Optional.of("[0-9]{14}")), "123"))
        .isInstanceOf(Reply.Faulty.class);
  }

  private static Field required(Kind kind) {
    return field(kind, true, Optional.empty());
  }

  private static Field optional(Kind kind) {
    return field(kind, false, Optional.empty());
  }

  private static Field field(Kind kind, boolean isRequired, Optional<String> check) {
    return new Field(
        "question",
        "Question",
        Optional.empty(),
        Optional.empty(),
        kind,
        isRequired,
        true,
        check,
        Optional.empty());
  }
}
