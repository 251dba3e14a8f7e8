package fr.prevenance.packs;

import fr.prevenance.packs.MessageTemplate.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Templates and fictional values for tests. */
final class Messages {
  static final String PASSAGES =
      "\n\n{{> origine-des-données}}\n\n{{> droits-sur-les-données}}\n\n{{> vérifier-ce-message}}\n";

  private Messages() {}

  static MessageTemplate email(String body) {
    return template(Channel.EMAIL, "---\nsujet: \"Pour {{prénom}}\"\n---\n" + body);
  }

  static MessageTemplate template(Channel channel, String text) {
    List<PackIssue> issues = new ArrayList<>();
    MessageParser parser =
        new MessageParser("essai.md", channel, false, Vocabulary.MESSAGE, issues::add);
    return parser.parse(text).orElseThrow(() -> new AssertionError(issues));
  }

  static List<PackIssue> faults(String text) {
    List<PackIssue> issues = new ArrayList<>();
    new MessageParser("essai.md", Channel.EMAIL, false, Vocabulary.MESSAGE, issues::add)
        .parse(text)
        .ifPresent(template -> issues.addAll(MessageChecks.check("essai.md", text, template)));
    return issues;
  }

  static Map<String, Object> values() {
    return new HashMap<>(Vocabulary.MESSAGE.sample(true, "certain"::equals));
  }

  static Map<String, Object> valuesWith(String name, Object value) {
    Map<String, Object> values = values();
    values.put(name, value);
    return values;
  }
}
