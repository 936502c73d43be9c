package org.recoupe.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.recoupe.annotation.syntax.AnalyzerUnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Option;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code recoupe}: hands over to its subcommands and words what goes wrong. */
@Command(name = "recoupe", sortOptions = false, versionProvider = Program.Version.class)
final class Program implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    private Program() {}

    /** Runs the command that {@code args} name and returns its {@link ExitStatus}. */
    static int run(String[] args, Surroundings surroundings) {
        Texts texts = Texts.of(surroundings.locale());
        CommandLine commands = new CommandLine(new Program())
                .addSubcommand("build", new BuildCommand(surroundings, texts))
                .addSubcommand("annotate", new AnnotateCommand(surroundings, texts))
                .addSubcommand("explain", new ExplainCommand(surroundings))
                .addSubcommand("export", new ExportCommand(surroundings))
                .addSubcommand("serve", new ServeCommand(surroundings, texts))
                .addSubcommand("copy", new CopyCommand(surroundings, texts));
        PrintWriter out = new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8);
        commands.setResourceBundle(texts.bundle())
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.color() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(80, Math.min(surroundings.width(), 110)))
                // A file may be called "@list".
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((e, given) -> misunderstood(e, texts, err))
                .setExecutionExceptionHandler((e, command, result) -> failed(e, command, texts, err));
        int status = commands.execute(args);
        out.flush();
        err.flush();
        return status;
    }

    /** Without a command: the usage, as an error. */
    @Override
    public void run() {
        throw new IllegalStateException("handled before");
    }

    private static int failed(Exception e, CommandLine command, Texts texts, PrintWriter err) {
        if (e instanceof UsageException usage) {
            err.println(texts.text("usage.error", usage.text(texts)));
            err.println(texts.text("usage.hint", command.getCommandSpec().qualifiedName()));
            return ExitStatus.USAGE;
        }
        if (e instanceof IllegalStateException && command.getCommand() instanceof Program) {
            command.usage(err);
            return ExitStatus.USAGE;
        }
        if (e instanceof FailedException failure) {
            err.println(texts.text("usage.error", failure.text(texts)));
            return ExitStatus.FAILED;
        }
        if (e instanceof AnalyzerUnavailableException unavailable) {
            err.println(texts.text(
                    "usage.error", texts.text("failed.no-analyzer", String.valueOf(unavailable.getMessage()))));
            return ExitStatus.UNABLE;
        }
        err.println(texts.text("usage.error", texts.text("failed.unexpected", e)));
        // Only a defect of the program comes here: whoever reports it needs the place.
        e.printStackTrace(err);
        return ExitStatus.FAILED;
    }

    private static int misunderstood(ParameterException e, Texts texts, PrintWriter err) {
        err.println(texts.text("usage.error", sentence(e, texts)));
        err.println(texts.text("usage.hint", e.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitStatus.USAGE;
    }

    private static String sentence(ParameterException e, Texts texts) {
        return switch (e) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, texts);
            case MissingParameterException missing
            when !missing.getMissing().isEmpty()
                    && missing.getMissing().getFirst().isOption() ->
                texts.text("usage.no-value", name(missing.getMissing()));
            case OverwrittenOptionException twice
            when twice.getOverwritten() != null -> texts.text("usage.twice", name(List.of(twice.getOverwritten())));
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String unmatched(UnmatchedArgumentException e, Texts texts) {
        String first = e.getUnmatched().getFirst();
        if (first.startsWith("-")) {
            return texts.text("usage.unknown-option", first);
        }
        boolean top = e.getCommandLine().getParent() == null;
        return texts.text(top ? "usage.unknown-command" : "usage.unexpected", first);
    }

    private static String name(List<CommandLine.Model.ArgSpec> options) {
        return options.getFirst() instanceof CommandLine.Model.OptionSpec option ? option.longestName() : "";
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"recoupe " + version()};
        }
    }

    /** The version of the jar. */
    static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }
}
