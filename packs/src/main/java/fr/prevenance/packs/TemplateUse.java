package fr.prevenance.packs;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a template uses.
 *
 * @param names placeholders, sections included, in the template and in its passages
 * @param passages shared passages taken in whatever the values: one inside a section does not count
 */
record TemplateUse(Set<String> names, Set<SharedPassage> passages) {

  static TemplateUse of(Template... templates) {
    Set<String> names = new TreeSet<>();
    Set<SharedPassage> passages = EnumSet.noneOf(SharedPassage.class);
    for (Template template : templates) {
      template.visit(new Names(names));
      template.visit(new Passages(passages));
    }
    return new TemplateUse(Set.copyOf(names), Set.copyOf(passages));
  }

  private record Names(Set<String> found) implements Mustache.Visitor {
    @Override
    public void visitText(String text) {}

    @Override
    public void visitVariable(String name) {
      found.add(name);
    }

    @Override
    public boolean visitInclude(String name) {
      return SharedPassage.named(name).isPresent();
    }

    @Override
    public boolean visitSection(String name) {
      found.add(name);
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      found.add(name);
      return true;
    }
  }

  private record Passages(Set<SharedPassage> found) implements Mustache.Visitor {
    @Override
    public void visitText(String text) {}

    @Override
    public void visitVariable(String name) {}

    @Override
    public boolean visitInclude(String name) {
      SharedPassage.named(name).ifPresent(found::add);
      return false;
    }

    @Override
    public boolean visitSection(String name) {
      return false;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      return false;
    }
  }
}
