package fr.prevenance.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/** Reads each file of a pack, whatever the state of the others, then puts the pack together. */
final class PackAssembly {
  private final PackFolder folder;
  private final Optional<FactDictionary> dictionary;

  /**
   * @param dictionary that the pack's facts must agree with
   */
  PackAssembly(PackFolder folder, Optional<FactDictionary> dictionary) {
    this.folder = folder;
    this.dictionary = dictionary;
  }

  Optional<RightPack> assemble() {
    Optional<LawFile> law = folder.read(FileSchema.LAW).map(file -> new LawFile(file.top()));
    Optional<RulesFile> rules = RulesFile.read(folder);
    Optional<List<Located<FactDefinition>>> facts =
        folder.read(FileSchema.FACTS).map(FactsFile::read);
    Optional<Form> form = form(facts);
    Optional<List<Case>> cases = cases(law, rules, facts);
    Map<String, MessageTemplate> messages = new MessageFiles(folder).readAll();
    facts.ifPresent(this::compareWithDictionary);
    if (law.isEmpty() || rules.isEmpty() || facts.isEmpty()) {
      return Optional.empty();
    }
    report(
        new RuleChecks(rules.get(), probe(law.get(), cases))
            .results(law.get())
            .facts(facts.get())
            .issues());
    if (form.isEmpty() || cases.isEmpty() || messages.size() < MessageFiles.COUNT) {
      return Optional.empty();
    }
    report(
        new CompletenessChecks()
            .law(law.get())
            .facts(facts.get(), form.get().fields())
            .rules(rules.get())
            .issues());
    return Optional.of(
        pack(law.get(), rules.get(), facts.get(), messages, form.get(), cases.get()));
  }

  /** A day when the right is alive: the first example's, else its entry into force. */
  private static LocalDate probe(LawFile law, Optional<List<Case>> cases) {
    return cases.map(list -> list.getFirst().date()).orElseGet(law::inForceFrom);
  }

  private Optional<Form> form(Optional<List<Located<FactDefinition>>> facts) {
    Optional<YamlDocument> document = folder.read(FileSchema.FORM);
    if (document.isPresent() && facts.isPresent()) {
      report(FormChecks.check(FormFile.fields(document.get()), definitions(facts.get())));
    }
    return document.map(FormFile::read);
  }

  private Optional<List<Case>> cases(
      Optional<LawFile> law,
      Optional<RulesFile> rules,
      Optional<List<Located<FactDefinition>>> facts) {
    Optional<YamlDocument> document = folder.read(FileSchema.CASES);
    if (document.isEmpty() || law.isEmpty() || rules.isEmpty() || facts.isEmpty()) {
      return Optional.empty();
    }
    CasesFile file =
        new CasesFile(
            document.get(),
            rules.get().book(),
            law.get().top().text("entité"),
            definitions(facts.get()));
    report(file.issues());
    report(new CompletenessChecks().cases(document.get().top(), file.cases()).issues());
    return file.cases().isEmpty() ? Optional.empty() : Optional.of(file.cases());
  }

  private void compareWithDictionary(List<Located<FactDefinition>> facts) {
    dictionary.ifPresent(shared -> report(shared.check(facts)));
  }

  private void report(List<PackIssue> issues) {
    issues.forEach(folder.issues());
  }

  private static List<FactDefinition> definitions(List<Located<FactDefinition>> facts) {
    return facts.stream().map(Located::value).toList();
  }

  private RightPack pack(
      LawFile law,
      RulesFile rules,
      List<Located<FactDefinition>> facts,
      Map<String, MessageTemplate> messages,
      Form form,
      List<Case> cases) {
    Section top = law.top();
    SortedMap<String, String> files = folder.files();
    return new RightPack(
        folder.slug(),
        Digests.of(files),
        top.text("titre"),
        top.optional("acronyme"),
        top.text("espace"),
        top.text("autorité"),
        law.legalTexts(),
        law.inForceFrom(),
        law.inForceUntil(),
        top.text("entité"),
        top.text("destinataire"),
        top.texts("déclencheurs"),
        top.texts("moments de vie"),
        law.result(),
        law.award(),
        law.silence(),
        top.text("renouvellement"),
        law.deadlines(),
        top.texts("doutes"),
        law.service(),
        rules.book(),
        definitions(facts),
        message(messages, "courriel"),
        message(messages, "courriel.simple"),
        message(messages, "sms"),
        message(messages, "sms.simple"),
        message(messages, "courrier"),
        message(messages, "courrier.simple"),
        form,
        cases,
        new CurvesSection(law, facts, cases).read(folder.issues()),
        files);
  }

  private static MessageTemplate message(Map<String, MessageTemplate> messages, String name) {
    return Objects.requireNonNull(messages.get(name), name);
  }
}
