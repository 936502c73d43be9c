# Shared by ./recoupe and ./dev: finding a Java, and one build at a time. POSIX sh; to be sourced.
#
# No JVM is started to look: what a Java is stands in the file `release` of its home.

# The oldest Java that the program runs on, and that it is built with.
java_least=21

# Where Javas are usually installed; RECOUPE_JDK_FOLDERS (folders, separated by ':') replaces the list.
java_folders=${RECOUPE_JDK_FOLDERS-/usr/lib/jvm:/opt:$HOME/.sdkman/candidates/java:/Library/Java/JavaVirtualMachines}

# speaks_french: whether the user's locale is French.
speaks_french() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
        fr | fr[_.@-]*) return 0 ;;
        *) return 1 ;;
    esac
}

# say ENGLISH FRENCH: one line on standard error, in the user's language.
say() {
    if speaks_french; then
        printf '%s\n' "recoupe : $2" >&2
    else
        printf '%s\n' "recoupe: $1" >&2
    fi
}

# resolve PATH: sets `resolved` to the file that a chain of links leads to.
resolve() {
    resolved=$1
    while [ -L "$resolved" ]; do
        resolve_link=$(readlink "$resolved")
        case $resolve_link in
            /*) resolved=$resolve_link ;;
            *) resolved=${resolved%/*}/$resolve_link ;;
        esac
    done
}

# java_major HOME: sets `major` to the feature version of the Java at HOME, 0 where there is none.
java_major() {
    major=0
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
    while IFS= read -r java_line || [ -n "$java_line" ]; do
        case $java_line in
            JAVA_VERSION=*)
                java_line=${java_line#JAVA_VERSION=}
                java_line=${java_line#\"}
                major=${java_line%%[!0-9]*}
                break
                ;;
        esac
    done <"$1/release"
    [ -n "$major" ] || major=0
}

# java_fits HOME TOOL: whether the Java at HOME is new enough and has bin/TOOL; sets `major`.
java_fits() {
    [ -n "$1" ] || return 1
    java_major "$1"
    [ "$major" -ge "$java_least" ] && [ -x "$1/bin/$2" ]
}

# find_java TOOL: sets `java_home` to the first Java that fits and has bin/TOOL (java to run, javac to build):
# RECOUPE_JAVA_HOME, JAVA_HOME, the java on the PATH, then the newest in the usual folders. Fails where there is none.
find_java() {
    for java_home in "${RECOUPE_JAVA_HOME:-}" "${JAVA_HOME:-}"; do
        java_fits "$java_home" "$1" && return 0
    done
    if java_home=$(command -v java); then
        resolve "$java_home"
        java_home=${resolved%/bin/java}
        java_fits "$java_home" "$1" && return 0
    fi
    java_best=
    java_best_major=0
    java_rest=$java_folders:
    while [ -n "$java_rest" ]; do
        java_folder=${java_rest%%:*}
        java_rest=${java_rest#*:}
        [ -d "$java_folder" ] || continue
        for java_home in "$java_folder"/* "$java_folder"/*/Contents/Home; do
            if java_fits "$java_home" "$1" && [ "$major" -gt "$java_best_major" ]; then
                java_best=$java_home
                java_best_major=$major
            fi
        done
    done
    java_home=$java_best
    major=$java_best_major
    [ -n "$java_home" ]
}

# need_java TOOL: find_java, or one sentence and exit 69.
need_java() {
    find_java "$1" && return 0
    if [ "$1" = javac ]; then
        say "a JDK of version $java_least or newer is needed to build the program and none was found: install one (for instance from https://adoptium.net) and set JAVA_HOME to its folder." \
            "il faut un JDK $java_least ou plus récent pour construire le programme et aucun n'a été trouvé : installez-en un (par exemple depuis https://adoptium.net) et donnez son dossier dans JAVA_HOME."
    else
        say "Java $java_least or newer is needed and none was found: install one (for instance from https://adoptium.net) and set JAVA_HOME to its folder." \
            "il faut Java $java_least ou plus récent et aucun n'a été trouvé : installez-en un (par exemple depuis https://adoptium.net) et donnez son dossier dans JAVA_HOME."
    fi
    exit 69
}

# lock DIR: waits until no other build holds DIR, then holds it. A lock whose owner has died is taken away.
lock() {
    lock_said=
    lock_empty=0
    until mkdir "$1" 2>/dev/null; do
        [ -d "$1" ] || [ -w "${1%/*}" ] || return 1
        lock_owner=
        [ ! -r "$1/pid" ] || read -r lock_owner <"$1/pid" || :
        if [ -n "$lock_owner" ]; then
            lock_empty=0
            if ! kill -0 "$lock_owner" 2>/dev/null && mv "$1" "$1.dead.$$" 2>/dev/null; then
                # Another waiter may have been quicker, and this lock be its new one: then it goes back.
                read -r lock_moved <"$1.dead.$$/pid" || :
                [ "$lock_moved" = "$lock_owner" ] || mv "$1.dead.$$" "$1"
                rm -rf "$1.dead.$$"
                continue
            fi
        else
            # Its owner has not written its number yet, or died before it could.
            lock_empty=$((lock_empty + 1))
            [ "$lock_empty" -lt 20 ] || rm -rf "$1"
        fi
        if [ -z "$lock_said" ]; then
            lock_said=yes
            say "waiting for another build (process ${lock_owner:-unknown})…" \
                "attente d'une autre construction (processus ${lock_owner:-inconnu})…"
        fi
        sleep 0.2 2>/dev/null || sleep 1
    done
    echo $$ >"$1/pid"
    trap 'rm -rf "$lock_held"' EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    lock_held=$1
}

# unlock: gives back what `lock` took.
unlock() {
    rm -rf "$lock_held"
    trap - EXIT HUP INT TERM
}
