package fr.prevenance.server.signin.internal;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page shown when a sign-in did not succeed. */
@Controller
class SignInPages {

  @GetMapping("/connexion/echec")
  String personFailed(Model model) {
    model.addAttribute("agent", false);
    return "connexion/echec";
  }

  @GetMapping("/console/connexion/echec")
  String agentFailed(Model model) {
    model.addAttribute("agent", true);
    return "connexion/echec";
  }

  /** Makes the signed-in person or agent an argument of controllers. */
  @Configuration(proxyBeanMethods = false)
  static class Arguments implements WebMvcConfigurer {
    private final SignedInArguments arguments;

    Arguments(SignedInArguments arguments) {
      this.arguments = arguments;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
      resolvers.add(arguments);
    }
  }
}
