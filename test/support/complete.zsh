# zsh complete.zsh SCRIPT LINE: what an interactive zsh offers where Tab is pressed at the end of LINE.
# Each offer is printed as <offer:WORD WORD …>, beside what the terminal would show.

if [[ $1 == --inside ]]; then
  PROMPT= RPROMPT=
  stty -echo
  autoload -Uz compinit
  compinit -u -D
  source $2
  compadd() {
    # With -O, -A or -D it only sorts out what will be offered by another call.
    if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
      local -a offered
      builtin compadd -A offered "$@"
      print -r -- "<offer:$offered>"
    fi
    builtin compadd "$@"
  }
  finish() { print -r -- '<done>' }
  zle -N finish
  bindkey '^I' complete-word '^X' finish
  print '<ready>'
  return
fi

zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "source ${(q)0:A} --inside ${(q)1}"
zpty -r shell ready '*<ready>*'
zpty -w -n shell "$2"$'\t\C-x'
zpty -r shell said '*<done>*'
print -r -- "$said"
