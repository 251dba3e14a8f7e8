package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.prevenance.packs.MessageTemplate.Channel;
import fr.prevenance.packs.MessageTemplate.Mention;
import fr.prevenance.packs.MessageTemplate.Rendered;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTemplateTest {

  @Test
  void a_template_with_both_passages_lacks_no_mention() {
    assertThat(Messages.email(Messages.PASSAGES).missingMentions()).isEmpty();
  }

  @Test
  void a_template_without_the_origin_passage_lacks_the_origin_of_data() {
    assertThat(Messages.email("{{> droits-sur-les-données}}").missingMentions())
        .containsExactly(Mention.DATA_ORIGIN);
  }

  @Test
  void a_template_without_the_rights_passage_lacks_three_mentions() {
    assertThat(Messages.email("{{> origine-des-données}}").missingMentions())
        .containsExactly(Mention.ACCESS, Mention.RECTIFICATION, Mention.OBJECTION);
  }

  @Test
  void words_alone_do_not_make_a_mention() {
    String words = "Origine des données, accès, rectification, opposition.";
    assertThat(Messages.email(words).missingMentions()).hasSize(4);
  }

  @Test
  void a_passage_inside_a_section_is_no_mention_as_it_may_not_be_shown() {
    String body = "{{#certain}}{{> origine-des-données}}{{/certain}}{{> droits-sur-les-données}}";
    assertThat(Messages.email(body).missingMentions()).containsExactly(Mention.DATA_ORIGIN);
  }

  @Test
  void a_passage_in_a_comment_is_no_mention() {
    String body = "{{! {{> origine-des-données}}{{> droits-sur-les-données}}";
    assertThat(Messages.email(body).missingMentions()).contains(Mention.DATA_ORIGIN);
  }

  @Test
  void a_value_that_looks_like_markup_stays_text_in_html() {
    Rendered rendered = renderName("*x* <script>alert(1)</script> [a](http://b) &amp; `c`");
    assertThat(rendered.html())
        .isEqualTo(
            "<p>Bonjour *x* &lt;script&gt;alert(1)&lt;/script&gt; [a](http://b) &amp;amp;"
                + " `c`</p>\n");
  }

  @Test
  void a_value_that_looks_like_markup_stays_as_it_is_in_text() {
    assertThat(renderName("*x* <script> [a](http://b) &amp;").text())
        .isEqualTo("Bonjour *x* <script> [a](http://b) &amp;\n");
  }

  @Test
  void a_value_cannot_open_a_heading_or_a_list_on_a_new_line() {
    assertThat(renderName("Léa\n\n# Titre\n- point").html())
        .isEqualTo("<p>Bonjour Léa # Titre - point</p>\n");
  }

  @Test
  void a_value_is_not_read_as_a_placeholder() {
    assertThat(renderName("{{code}}").text()).isEqualTo("Bonjour {{code}}\n");
  }

  @Test
  void invisible_characters_that_reverse_the_text_are_removed() {
    assertThat(renderName("Léa\u202E\u200B Fictive").text()).isEqualTo("Bonjour Léa Fictive\n");
  }

  @Test
  void a_line_break_in_a_value_cannot_add_a_header_to_the_subject() {
    Rendered rendered =
        Messages.email("x").render(Messages.valuesWith("prénom", "Léa\r\nBcc: a@b.test"));
    assertThat(rendered.subject()).isEqualTo("Pour Léa Bcc: a@b.test");
  }

  @Test
  void a_missing_placeholder_is_named() {
    Map<String, Object> values = Messages.values();
    values.remove("prénom");
    values.remove("dpd");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Messages.email(Messages.PASSAGES).render(values))
        .withMessageContaining("dpd, prénom");
  }

  @Test
  void a_placeholder_needed_only_by_a_passage_is_named_too() {
    Map<String, Object> values = Messages.values();
    values.remove("adresseOpposition");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Messages.email(Messages.PASSAGES).render(values))
        .withMessageContaining("adresseOpposition");
  }

  @Test
  void an_item_without_its_source_is_refused() {
    Map<String, Object> values =
        Messages.valuesWith("données", List.of(Map.of("nom", "Revenu", "date", "hier")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Messages.email(Messages.PASSAGES).render(values))
        .withMessageContaining("données");
  }

  @Test
  void an_optional_placeholder_may_be_absent_within_its_own_section() {
    Map<String, Object> values = Messages.values();
    values.remove("dateLimite");
    assertThat(
            Messages.email("Fin.{{#dateLimite}} Le {{dateLimite}}.{{/dateLimite}}").render(values))
        .extracting(Rendered::text)
        .isEqualTo("Fin.\n");
  }

  @Test
  void an_optional_placeholder_used_bare_is_named_when_absent() {
    Map<String, Object> values = Messages.values();
    values.remove("dateLimite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Messages.email("Le {{dateLimite}}.").render(values))
        .withMessageContaining("dateLimite");
  }

  @Test
  void text_lines_hold_at_most_76_characters() {
    Rendered rendered = Messages.email("mot ".repeat(60)).render(Messages.values());
    assertThat(rendered.text().lines()).allMatch(line -> line.length() <= 76).hasSizeGreaterThan(2);
  }

  @Test
  void a_link_becomes_its_words_then_its_address_alone_on_a_line() {
    Rendered rendered =
        Messages.email("[Voir la page]({{lien}}). C'est gratuit.").render(Messages.values());
    assertThat(rendered.text())
        .isEqualTo("Voir la page\u00A0:\nhttps://valombre.test/droits/aide\nC'est gratuit.\n");
  }

  @Test
  void an_address_longer_than_a_line_is_never_cut() {
    String address = "https://valombre.test/" + "a".repeat(100);
    Rendered rendered =
        Messages.email("[Voir]({{lien}})").render(Messages.valuesWith("lien", address));
    assertThat(rendered.text().lines()).contains(address);
  }

  @Test
  void markdown_leaves_no_trace_in_the_text() {
    Rendered rendered =
        Messages.email("## Titre\n\n**Gras** et *penché*.\n\n- un\n- deux\n")
            .render(Messages.values());
    assertThat(rendered.text()).isEqualTo("Titre\n\nGras et penché.\n\n- un\n- deux\n");
  }

  @Test
  void a_wrapped_list_item_is_indented_under_its_first_word() {
    Rendered rendered = Messages.email("- " + "mot ".repeat(30)).render(Messages.values());
    assertThat(rendered.text().lines().skip(1)).allMatch(line -> line.startsWith("  mot"));
  }

  @Test
  void an_sms_is_not_wrapped() {
    MessageTemplate sms = Messages.template(Channel.SMS, "mot ".repeat(60));
    assertThat(sms.render(Messages.values()).text().lines()).hasSize(1);
  }

  private static Rendered renderName(String name) {
    return Messages.email("Bonjour {{prénom}}").render(Messages.valuesWith("prénom", name));
  }
}
