package fr.prevenance.rules.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenance.rules.Options;
import java.nio.charset.StandardCharsets;

/** Any bytes as a rules file: read or refused, evaluated and explained. */
class RulesFileFuzzTest {

  @FuzzTest
  void any_bytes_are_read_or_refused(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    Hostile.codes(text, Options.STANDARD);
    Hostile.codes(text, Options.COMPATIBLE);
  }
}
